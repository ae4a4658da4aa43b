package etudeline.chapter;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people really have them, and as others would have them taken. */
public final class WildFiles {

    private WildFiles() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whole and in order: each page says its number. */
    public static byte[] pdf(int pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        write(out, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        object(out, places, "<</Type/Catalog/Pages 2 0 R>>");
        object(out, places, "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        object(out, places, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int page = 1; page <= pages; page++) {
            object(
                    out,
                    places,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                            + (3 + 2 * page) + " 0 R>>");
            String shown = "BT /F1 24 Tf 72 720 Td (Page " + page + ") Tj ET";
            object(out, places, "<</Length " + shown.length() + ">>\nstream\n" + shown + "\nendstream");
        }
        int table = out.size();
        write(out, "xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
        write(out, "trailer<</Size " + (places.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, List<Integer> places, String body) {
        places.add(out.size());
        write(out, places.size() + " 0 obj" + body + "endobj\n");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** With a table and an equation. */
    public static byte[] docx() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""));
        parts.put("_rels/.rels", text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                 Target="word/document.xml"/></Relationships>"""));
        parts.put("word/document.xml", text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>
                <w:p><w:r><w:t>Série géométrique</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>n</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1/2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>
                </w:body></w:document>"""));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A hundred megabytes of nothing in a hundred kilobytes. */
    public static byte[] zipBomb() {
        return zip(Map.of("rien.bin", new byte[100 * 1024 * 1024]));
    }

    /** As a phone has it, with its tables behind its pictures. */
    public static byte[] mp4(String brand) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        box(out, "ftyp", text(brand + "\0\0\2\0isomiso2mp41"));
        box(out, "free", new byte[0]);
        box(out, "mdat", new byte[4096]);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        byte[] facts = new byte[100];
        facts[15] = 1;
        facts[19] = 1;
        box(head, "mvhd", facts);
        box(out, "moov", head.toByteArray());
        return out.toByteArray();
    }

    private static void box(ByteArrayOutputStream out, String type, byte[] content) {
        int size = 8 + content.length;
        out.writeBytes(new byte[] {(byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8), (byte) size});
        out.writeBytes(text(type));
        out.writeBytes(content);
    }

    /** Of so many pixels a side. */
    public static byte[] photograph(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.drawLine(0, 0, side, side);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] windowsProgram() {
        byte[] program = new byte[1024];
        System.arraycopy(text("MZ"), 0, program, 0, 2);
        program[0x3c] = (byte) 0x80;
        System.arraycopy(new byte[] {'P', 'E', 0, 0, 0x4c, 1}, 0, program, 0x80, 6);
        return program;
    }

    public static byte[] linuxProgram() {
        byte[] program = new byte[1024];
        System.arraycopy(
                new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0}, 0, program, 0, 20);
        return program;
    }
}
