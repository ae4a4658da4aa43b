package etudeline.chapter;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Width and height of an image, in pixels as a browser shows it, from the first bytes of the file. */
record ImageSize(int width, int height) {

    private static final int LARGEST = 100_000;
    private static final int MOST_SEGMENTS = 200;

    /** Of a PNG, GIF, JPEG or WebP; nothing for others and for what is damaged. */
    static Optional<ImageSize> read(InputStream bytes) throws IOException {
        DataInputStream input = new DataInputStream(bytes);
        try {
            int start = input.readUnsignedShort();
            return switch (start) {
                case 0x8950 -> png(input);
                case 0x4749 -> gif(input);
                case 0xFFD8 -> jpeg(input);
                case 0x5249 -> webp(input);
                default -> Optional.empty();
            };
        } catch (EOFException cut) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> of(int width, int height) {
        boolean likely = width > 0 && height > 0 && width < LARGEST && height < LARGEST;
        return likely ? Optional.of(new ImageSize(width, height)) : Optional.empty();
    }

    private static Optional<ImageSize> png(DataInputStream input) throws IOException {
        input.skipNBytes(14);
        return of(input.readInt(), input.readInt());
    }

    private static Optional<ImageSize> gif(DataInputStream input) throws IOException {
        input.skipNBytes(4);
        return of(little(input), little(input));
    }

    private static Optional<ImageSize> jpeg(DataInputStream input) throws IOException {
        boolean turned = false;
        for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
            int marker = input.readUnsignedShort();
            int length = input.readUnsignedShort() - 2;
            if (length < 0 || marker >> 8 != 0xFF) {
                return Optional.empty();
            }
            boolean frame =
                    marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
            if (frame) {
                input.readByte();
                int height = input.readUnsignedShort();
                int width = input.readUnsignedShort();
                return turned ? of(height, width) : of(width, height);
            }
            byte[] content = input.readNBytes(length);
            turned |= marker == 0xFFE1 && isTurned(content);
        }
        return Optional.empty();
    }

    /** Whether its Exif says that the camera was held upright: browsers turn such a photo. */
    private static boolean isTurned(byte[] exif) {
        if (exif.length < 20 || !new String(exif, 0, 4, StandardCharsets.US_ASCII).equals("Exif")) {
            return false;
        }
        boolean little = exif[6] == 'I';
        int entries = 6 + number(exif, 10, 4, little);
        if (entries < 14 || entries + 2 > exif.length) {
            return false;
        }
        for (int n = 0; n < number(exif, entries, 2, little); n++) {
            int entry = entries + 2 + 12 * n;
            if (entry + 12 > exif.length) {
                return false;
            }
            if (number(exif, entry, 2, little) == 0x0112) {
                return number(exif, entry + 8, 2, little) >= 5;
            }
        }
        return false;
    }

    private static int number(byte[] bytes, int at, int length, boolean little) {
        int number = 0;
        for (int n = 0; n < length; n++) {
            number = (number << 8) | (bytes[little ? at + length - 1 - n : at + n] & 0xFF);
        }
        return number;
    }

    private static Optional<ImageSize> webp(DataInputStream input) throws IOException {
        input.skipNBytes(10);
        int kind = input.readInt();
        input.skipNBytes(4);
        return switch (kind) {
            case 0x56503858 -> { // VP8X
                input.skipNBytes(4);
                yield of(1 + little3(input), 1 + little3(input));
            }
            case 0x5650384C -> { // VP8L
                input.readByte();
                int bits = Integer.reverseBytes(input.readInt());
                yield of(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
            }
            case 0x56503820 -> { // VP8
                input.skipNBytes(6);
                yield of(little(input) & 0x3FFF, little(input) & 0x3FFF);
            }
            default -> Optional.empty();
        };
    }

    private static int little(DataInputStream input) throws IOException {
        return input.readUnsignedByte() | (input.readUnsignedByte() << 8);
    }

    private static int little3(DataInputStream input) throws IOException {
        return little(input) | (input.readUnsignedByte() << 16);
    }
}
