const plant = (rule, from, to, part = /^word\/document\.xml$/, into = 'docx')=>({
        rule,
        into,
        part,
        from,
        to
    });
const STYLES = /^word\/styles\.xml$/;
const FOOTER = /^word\/footer1\.xml$/;
const SHEET = /^xl\/worksheets\/sheet1\.xml$/;
const sheet = (rule, from, to, part = SHEET)=>plant(rule, from, to, part, 'xlsx');
/** By name. Each changes a file as it would look if the program did it. */ export const PLANTS = new Map([
    [
        'upper margin of the 1999 edition',
        plant('page', 'w:top="2098"', 'w:top="1440"')
    ],
    [
        'a letter-size sheet',
        plant('page', 'w:w="11906"', 'w:w="12240"')
    ],
    [
        'the turned sheet keeps upright margins',
        plant('page', /(w:orient="landscape"[^>]*\/><w:pgMar )[^/]*/, '$1w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"')
    ],
    [
        'grid of characters',
        plant('grid', 'w:type="lines"', 'w:type="linesAndChars"')
    ],
    [
        'grid of 580',
        plant('grid', 'w:linePitch="579"', 'w:linePitch="580"')
    ],
    [
        'body in 宋体',
        plant('body-style', /w:eastAsia="仿宋_GB2312"/, 'w:eastAsia="宋体"', STYLES)
    ],
    [
        'body spaced by −4',
        plant('body-style', '<w:spacing w:val="-5"/>', '<w:spacing w:val="-4"/>', STYLES)
    ],
    [
        'line at least',
        plant('line', 'w:lineRule="exact"', 'w:lineRule="atLeast"', STYLES)
    ],
    [
        'widows kept',
        plant('line', '<w:widowControl w:val="0"/>', '', STYLES)
    ],
    [
        'a paragraph with its own line',
        plant('line', '<w:pStyle w:val="GongwenBody"/>', '<w:pStyle w:val="GongwenBody"/><w:spacing w:line="360"/>')
    ],
    [
        'title in 黑体',
        plant('heading-style', 'w:eastAsia="方正小标宋简体"', 'w:eastAsia="黑体"', STYLES)
    ],
    [
        'heading without level',
        plant('heading-style', '<w:outlineLvl w:val="1"/>', '', STYLES)
    ],
    [
        'heading is body text',
        plant('heading-order', '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="GongwenBody"/>')
    ],
    [
        'heading without number',
        plant('heading-order', '>一、', '>')
    ],
    [
        'heading painted by hand',
        plant('direct-format', /(<w:pStyle w:val="GongwenBody"\/><\/w:pPr><w:r><w:rPr>)/, '$1<w:b/>')
    ],
    [
        'heading row does not repeat',
        plant('table-heading', '<w:tblHeader/>', '')
    ],
    [
        'a row may be split',
        plant('table-row', '<w:cantSplit/>', '')
    ],
    [
        'table beyond the block',
        plant('table-width', /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="9999"/>')
    ],
    [
        'wide table upright',
        plant('wide-table', /<w:pgSz[^>]*w:orient="landscape"[^>]*\/>/, '<w:pgSz w:w="11906" w:h="16838"/>')
    ],
    [
        'page number in the middle',
        plant('page-number', '<w:jc w:val="right"/>', '<w:jc w:val="center"/>', FOOTER)
    ],
    [
        'page number without field',
        plant('page-number', '>PAGE<', '>DATE<', FOOTER)
    ],
    [
        'page number without dash',
        plant('page-number', '>— <', '><', FOOTER)
    ],
    [
        'odd and even alike',
        plant('page-number', /<w:evenAndOddHeaders[^>]*\/>/, '', /^word\/settings\.xml$/)
    ],
    [
        'turned page numbered at its foot',
        plant('page-number', /<w:textDirection[^>]*\/>/, '', /^word\/footer[1-9]\.xml$/)
    ],
    [
        'a drawn seal',
        plant('drawn-seal', '</w:p>', '<w:r><w:drawing/></w:r></w:p>')
    ],
    [
        'square brackets in the number',
        plant('document-number', /〔2022〕15号/, '[2022]15号')
    ],
    [
        'zero before the number',
        plant('document-number', '〕15号', '〕015号')
    ],
    [
        'zero before the month',
        plant('date', '>2022年3月31日<', '>2022年03月31日<')
    ],
    [
        'Chinese digits in the date',
        plant('date', '>2022年3月31日<', '>二〇二二年三月三十一日<')
    ],
    [
        'font without stand-in',
        plant('fonts', /<w:altName w:val="FangSong_GB2312"\/>/, '', /^word\/fontTable\.xml$/)
    ],
    [
        'attachment 2 called 3',
        plant('attachment', '>附件2<', '>附件3<')
    ],
    [
        'broken XML',
        plant('well-formed', '</w:body>', '')
    ],
    [
        'a formula',
        sheet('formula', /(<c r="E2"[^>]*>)/, '$1<f>SUM(1,2)</f>')
    ],
    [
        'points as text',
        sheet('typed-cell', /<c r="E2"( s="\d+")?>/, '<c r="E2"$1 t="s">')
    ],
    [
        'heading row printed once',
        sheet('print', '_xlnm.Print_Titles', 'Titles', /^xl\/workbook\.xml$/)
    ],
    [
        'printed upright',
        sheet('print', 'orientation="landscape"', 'orientation="portrait"')
    ]
]);
/** Styles that break the page; seen by counting it. */ export const STYLE_PLANTS = new Map([
    [
        '−4 holds 27 characters',
        {
            rule: 'characters',
            style: {
                characterSpacingTwips: -4
            }
        }
    ],
    [
        '580 holds 21 lines',
        {
            rule: 'lines',
            style: {
                lineTwips: 580
            }
        }
    ]
]);
/** The file with the fault in it. @throws where the fault finds nothing to change */ export function planted({ parts, stamps }, { part, from, to }) {
    let changed = false;
    const after = [
        ...parts
    ].map(([path, xml])=>{
        if (changed || !part.test(path)) return [
            path,
            xml
        ];
        const text = xml.replace(from, to);
        changed = text !== xml;
        return [
            path,
            text
        ];
    });
    if (!changed) throw new Error('there is nothing to change');
    return {
        parts: new Map(after),
        stamps
    };
}

//# sourceMappingURL=plants.js.map