package etudeline.kit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** For statements over so many rows that they take longer than any page may. */
public final class PatientConnection {

    private PatientConnection() {}

    /** The running transaction's connection, which waits as long as it takes; the pool takes it back with its own limit. */
    public static Connection of(DataSource dataSource) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("no time limit", null, failure);
        }
    }
}
