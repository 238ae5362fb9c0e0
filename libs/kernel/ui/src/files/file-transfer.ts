/** A file as the API takes and gives small ones. */
export interface InlineFile {
  readonly name: string;
  readonly base64: string;
}

/** Hands a file of the server to the browser's download folder. */
export function saveFile({ name, base64 }: InlineFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Reads a chosen file whole. */
export function readFile(file: File): Promise<InlineFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const text = String(reader.result);
      resolve({ name: file.name, base64: text.slice(text.indexOf(',') + 1) });
    };
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
