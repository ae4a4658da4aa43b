package etudeline;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The SQL statements that a piece of work on this thread sends to the database. */
public final class Statements {

    /** A value as it was set on a statement. */
    private record Given(java.lang.reflect.Method method, List<Object> arguments) {}

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable List<String>> PLANNED = new ThreadLocal<>();

    private static volatile @Nullable Queue<String> everywhere;

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

    /** Does the work and tells what was sent meanwhile, by whatever thread; one at a time. */
    public static List<String> everywhereWhile(Runnable work) {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        everywhere = heard;
        try {
            work.run();
        } finally {
            everywhere = null;
        }
        return List.copyOf(heard);
    }

    /** Does the work and tells how the database went about each statement: its plan with the values it was sent with. */
    public static List<String> plansOf(Runnable work) {
        List<String> planned = new ArrayList<>();
        PLANNED.set(planned);
        try {
            work.run();
        } finally {
            PLANNED.remove();
        }
        return planned;
    }

    /** Lets a context's connections be heard. */
    public static BeanPostProcessor ear() {
        return new Listening();
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
            List<Given> values = new ArrayList<>();
            return proxy(PreparedStatement.class, (_, method, arguments) -> {
                if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                    values.add(new Given(method, Arrays.asList(arguments)));
                }
                if (method.getName().startsWith("execute")) {
                    List<String> heard = HEARD.get();
                    if (heard != null) {
                        heard.add(sql);
                    }
                    Queue<String> all = everywhere;
                    if (all != null) {
                        all.add(sql);
                    }
                    List<String> planned = PLANNED.get();
                    if (planned != null && !sql.startsWith("set ")) {
                        planned.add(plan(real.getConnection(), sql, values));
                    }
                }
                return call(real, method, arguments);
            });
        }

        private static String plan(Connection connection, String sql, List<Given> values) throws Throwable {
            try (PreparedStatement statement = connection.prepareStatement("explain (analyze, costs off) " + sql)) {
                for (Given value : values) {
                    call(statement, value.method(), value.arguments().toArray());
                }
                StringBuilder plan = new StringBuilder(sql).append('\n');
                try (ResultSet lines = statement.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
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
