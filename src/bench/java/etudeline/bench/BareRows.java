package etudeline.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The list of students as one would write it by hand for each case: the least that brings the same rows. */
final class BareRows {

    static final int PAGE = 50;

    private static final String COLUMNS = "id, last_name, first_name, username, matricule, university_id, faculty_id,"
            + " programme_id, level, state, created_at, last_sign_in_at";
    private static final String STUDENTS = " from account where role = 'STUDENT'";

    private final Connection connection;

    BareRows(Connection connection) {
        this.connection = connection;
    }

    /** The first rows; {@code condition} begins with "and", or is empty. */
    Pair.Work first(String condition, String keys) throws SQLException {
        return rows("select " + COLUMNS + STUDENTS + condition + " order by " + keys + ", id limit " + PAGE);
    }

    /** After the row at that position, whose keys are looked up beforehand. */
    Pair.Work after(String condition, String keys, int offset) throws SQLException {
        List<Object> anchor = new ArrayList<>();
        String wanted = keys + ", id";
        try (PreparedStatement statement = connection.prepareStatement("select " + wanted + STUDENTS + condition
                        + " order by " + wanted + " limit 1 offset " + (offset - 1));
                ResultSet row = statement.executeQuery()) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                anchor.add(row.getObject(column));
            }
        }
        String places = String.join(", ", anchor.stream().map(_ -> "?").toList());
        return rows(
                "select " + COLUMNS + STUDENTS + condition + " and (" + wanted + ") > (" + places + ") order by "
                        + wanted + " limit " + PAGE,
                anchor.toArray());
    }

    Pair.Work last(String condition, String keys) throws SQLException {
        return rows("select " + COLUMNS + STUDENTS + condition + " order by "
                + String.join(" desc, ", keys.split(", ", -1)) + " desc, id desc limit " + PAGE);
    }

    /** The matches first, as every list does: the planner left to itself looks for a common name along the sort. */
    Pair.Work search(String pattern) throws SQLException {
        return rows(
                "with found as materialized (select id, name_key" + STUDENTS + " and search_text like ?) select "
                        + COLUMNS.replaceAll("(\\w+)", "a.$1")
                        + " from (select id from found order by name_key, id limit " + PAGE
                        + ") p join account a on a.id = p.id order by a.name_key, a.id",
                pattern);
    }

    private Pair.Work rows(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql, values);
        return () -> {
            int read = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 12; column++) {
                        rows.getObject(column);
                    }
                    read++;
                }
            }
            if (read == 0) {
                throw new IllegalStateException("No rows: " + sql);
            }
        };
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        return statement;
    }
}
