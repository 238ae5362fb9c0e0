import { makeZip } from './make-zip.js';
const LINES_A_PAGE = 38;
/**
 * A PDF with these lines, as an office program exports it: Chinese by Identity-H with a ToUnicode map, one text operation a line.
 * @param pages blank pages are added up to this number
 */ export function makePdf(lines, pages = 1) {
    const sheets = [];
    for(let at = 0; at < lines.length || sheets.length < pages; at += LINES_A_PAGE)sheets.push(lines.slice(at, at + LINES_A_PAGE));
    const objects = [];
    const add = (body)=>objects.push(body);
    add('<< /Type /Catalog /Pages 2 0 R >>');
    add('');
    add('<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>');
    add('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>');
    const blocks = Array.from({
        length: 256
    }, (_, high)=>`<${hex(high, 2)}00> <${hex(high, 2)}FF> <${hex(high, 2)}00>`);
    const ranges = [
        blocks.slice(0, 100),
        blocks.slice(100, 200),
        blocks.slice(200)
    ].map((part)=>`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`).join('\n');
    add(stream(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${ranges}\nendcmap end end`));
    add('<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>');
    const kids = sheets.map((sheet)=>{
        const content = add(stream(sheet.map((line, index)=>`BT /F1 12 Tf 60 ${800 - index * 20} Td <${[
                ...line
            ].map((letter)=>hex(letter.charCodeAt(0), 4)).join('')}> Tj ET`).join('\n')));
        return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`);
    });
    objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid)=>`${kid} 0 R`).join(' ')}] >>`;
    let text = '%PDF-1.7\n';
    const places = objects.map((body, index)=>{
        const at = text.length;
        text += `${index + 1} 0 obj\n${body}\nendobj\n`;
        return at;
    });
    const start = text.length;
    text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at)=>`${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
    return Buffer.from(text, 'latin1');
}
const hex = (value, digits)=>value.toString(16).toUpperCase().padStart(digits, '0');
const stream = (content)=>`<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const escaped = (text)=>text.replace(/[&<>]/g, (letter)=>({
            '&': '&amp;',
            '<': '&lt;',
            '>': '&gt;'
        })[letter] ?? letter);
/** A Word document with these lines as paragraphs. */ export function makeDocx(lines, more = []) {
    const body = lines.map((line)=>`<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join('');
    return makeZip([
        {
            name: '[Content_Types].xml',
            content: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
        },
        {
            name: 'word/document.xml',
            content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
        },
        ...more
    ]);
}
/** A workbook whose one sheet has these rows. */ export function makeXlsx(rows) {
    const cells = (row)=>row.map((value)=>typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`).join('');
    return makeZip([
        {
            name: '[Content_Types].xml',
            content: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
        },
        {
            name: 'xl/workbook.xml',
            content: '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="1" sheetId="1"/></sheets></workbook>'
        },
        {
            name: 'xl/worksheets/sheet1.xml',
            content: `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row)=>`<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`
        }
    ]);
}
/** An OFD document of one page. */ export function makeOfd(lines) {
    const texts = lines.map((line)=>`<ofd:TextObject><ofd:TextCode>${escaped(line)}</ofd:TextCode></ofd:TextObject>`).join('');
    return makeZip([
        {
            name: 'OFD.xml',
            content: '<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0"/>'
        },
        {
            name: 'Doc_0/Pages/Page_0/Content.xml',
            content: `<?xml version="1.0"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content>${texts}</ofd:Content></ofd:Page>`
        }
    ]);
}

//# sourceMappingURL=make-paper.js.map