package etudeline;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The SQL statements that a piece of work on this thread sends to the database. */
public final class Statements {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    private Statements() {}

    /** Does the work and tells what it sent, in order. */
    public static List<String> of(Runnable work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    /** Puts an ear on the application's connections. */
    static final class Listening implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                    ? new HeardSource(source)
                    : bean;
        }
    }

    private static final class HeardSource extends DelegatingDataSource {

        HeardSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return proxy(Connection.class, (_, method, arguments) -> {
                Object result = call(real, method, arguments);
                return method.getName().equals("prepareStatement") && result instanceof PreparedStatement statement
                        ? heard(statement, String.valueOf(arguments[0]))
                        : result;
            });
        }

        private static PreparedStatement heard(PreparedStatement real, String sql) {
            return proxy(PreparedStatement.class, (_, method, arguments) -> {
                List<String> heard = HEARD.get();
                if (heard != null && method.getName().startsWith("execute")) {
                    heard.add(sql);
                }
                return call(real, method, arguments);
            });
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private static @Nullable Object call(
                Object real, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
