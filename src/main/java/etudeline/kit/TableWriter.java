package etudeline.kit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/** Writes the rows of one table with COPY, as they come; a connection has one such at a time. */
public final class TableWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String sql;
    private final CopyIn copy;
    private final int columns;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

    private TableWriter(String sql, CopyIn copy, int columns) {
        this.sql = sql;
        this.copy = copy;
        this.columns = columns;
    }

    /** Begins, on the connection of a transaction. */
    public static TableWriter to(Connection connection, String table, String... columns) {
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            return new TableWriter(sql, copy, columns.length);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("COPY", sql, failure);
        }
    }

    /** One value per column, as PostgreSQL reads it from its text. */
    public void row(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + sql);
        }
        for (int column = 0; column < columns; column++) {
            if (column > 0) {
                buffer.append('\t');
            }
            append(values[column]);
        }
        buffer.append('\n');
        if (buffer.length() >= BUFFER) {
            send();
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            buffer.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else {
            buffer.append(value);
        }
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                case '\t' -> buffer.append("\\t");
                default -> buffer.append(c);
            }
        }
    }

    private void send() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("COPY", sql, failure);
        }
    }

    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                send();
                copy.endCopy();
            }
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("COPY", sql, failure);
        }
    }
}
