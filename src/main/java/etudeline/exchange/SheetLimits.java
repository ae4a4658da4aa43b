package etudeline.exchange;

/**
 * What a sheet may be at most; checked while it is read, so that no more of it is ever held.
 *
 * @param bytes of the file
 * @param rows below the header
 * @param columns of a row
 * @param cells of all rows together
 * @param cell characters of one cell
 * @param unpacked bytes of all parts of an XLSX file, or of its table of texts alone a quarter of that
 * @param ratio how many times larger than packed a part of an XLSX file may become
 */
public record SheetLimits(int bytes, int rows, int columns, int cells, int cell, long unpacked, int ratio) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Lists of people: twice the largest that anybody has. */
    public static final SheetLimits USUAL =
            new SheetLimits(20 * MEGABYTE, 200_000, 60, 4_000_000, 2_000, 256L * MEGABYTE, 150);

    /** The same for files of so many bytes at most. */
    public SheetLimits upTo(long most) {
        int fewer = (int) Math.min(most, Integer.MAX_VALUE - 8);
        return new SheetLimits(fewer, rows, columns, cells, cell, unpacked, ratio);
    }

    public int megabytes() {
        return bytes / MEGABYTE;
    }
}
