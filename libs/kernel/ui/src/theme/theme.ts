import type { ThemeConfig } from 'antd';
import type { TypeSize } from './type-size.js';

/** Colours that keep 4.5 : 1 against white and against the page's grey. The style sheet repeats them as custom properties. */
const COLOURS = {
  colorPrimary: '#a8201a',
  colorLink: '#1d4f91',
  colorInfo: '#1d4f91',
  colorSuccess: '#1e6b2b',
  colorWarning: '#8a5200',
  colorError: '#a8201a',
  colorText: '#1f1f1f',
  colorTextDescription: '#595959',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDisabled: '#6b6b6b',
  colorBorder: '#8c8c8c',
} as const;

export const FONT_FAMILY =
  "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei','Source Han Sans SC',sans-serif";

/** antd's tokens: calm colours, tight radii, no motion, sizes that follow the type mode. */
export function themeOf(size: TypeSize): ThemeConfig {
  const scale = size === 'large' ? 1.25 : 1;
  return {
    token: {
      ...COLOURS,
      fontFamily: FONT_FAMILY,
      fontSize: 14 * scale,
      controlHeight: 32 * scale,
      borderRadius: 3,
      motion: false,
      wireframe: false,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
  };
}
