package io.gatehouse.catalog.csv;

/** A file that cannot be landed as it is. What was landed before stays in place. */
public final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final long line;

    /**
     * @param code stable: {@code not-utf8, not-csv, ragged-row, no-header, header-empty, header-duplicate,
     *     header-too-long, header-control, header-reserved, too-many-columns, cell-too-large, file-missing,
     *     file-unreadable, file-changed, outside-root, key-too-long}
     * @param line 1-based line in the file, 0 where it has none
     */
    public BrokenFile(String code, long line) {
        this(code, line, null);
    }

    public BrokenFile(String code, long line, Throwable cause) {
        super(code + " at line " + line, cause);
        this.code = code;
        this.line = line;
    }

    public String code() {
        return code;
    }

    public long line() {
        return line;
    }
}
