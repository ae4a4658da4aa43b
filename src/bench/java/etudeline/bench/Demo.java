package etudeline.bench;

import etudeline.access.TestSignIns;
import etudeline.kit.AccountId;
import etudeline.launch.DatabaseAddress;
import etudeline.launch.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;

/** The product's services in this process, on the demo of so many students, loaded once and kept, and its database. */
final class Demo implements AutoCloseable {

    private static final String APPLICATION = "etude services";
    private static final ThreadLocal<DatabaseAddress> DATABASE = new ThreadLocal<>();
    private static final ThreadLocal<Path> DATA = new ThreadLocal<>();

    private final EmbeddedPostgres postgres;
    private final DatabaseAddress address;
    private final ConfigurableApplicationContext context;

    Demo(int students) throws IOException {
        Path data = Files.createDirectories(Path.of("target", "bench", "demo-" + students));
        // The product loads what is missing and migrates what is there, then leaves the database to this process.
        new Portal(Integer.toString(students), data).close();
        Path folder = data.resolve("postgres");
        postgres = new EmbeddedPostgres(folder, folder, Map.of(), _ -> {});
        address = postgres.start();
        DATABASE.set(address);
        DATA.set(data);
        context = (ConfigurableApplicationContext)
                new TestContextManager(Services.class).getTestContext().getApplicationContext();
    }

    /** Wires the services as tests do, without a server. */
    @SpringBootTest(properties = {"etude.secret=a secret of the benchmarks alone", "spring.liquibase.enabled=false"})
    @ContextConfiguration(initializers = OnDemo.class)
    private static final class Services {}

    static final class OnDemo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().addBeanPostProcessor(etudeline.Statements.ear());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "demo",
                            Map.of(
                                    "spring.datasource.url",
                                    url(DATABASE.get(), APPLICATION),
                                    "spring.datasource.hikari.maximum-pool-size",
                                    "4",
                                    "management.server.port",
                                    "0",
                                    "etude.data-dir",
                                    DATA.get().toString())));
        }
    }

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    /** From here on this thread works as that demo account. */
    void signIn(String username) {
        long id = service(JdbcClient.class)
                .sql("select id from account where username_key = ?")
                .param(username)
                .query(Long.class)
                .single();
        service(TestSignIns.class).begin(new AccountId(id));
    }

    /** A connection beside those of the services. */
    Connection connect(String application) throws SQLException {
        return DriverManager.getConnection(url(address, application));
    }

    String services() {
        return APPLICATION;
    }

    private static String url(DatabaseAddress address, String application) {
        return address.url() + "?user=" + address.user() + "&password=" + address.password() + "&ApplicationName="
                + application.replace(' ', '+');
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
