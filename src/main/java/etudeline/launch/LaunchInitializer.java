package etudeline.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Turns the environment into properties, with a database that is up, before any bean exists. */
final class LaunchInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, String> environment;
    private final Consumer<String> steps;

    LaunchInitializer(Map<String, String> environment, Consumer<String> steps) {
        this.environment = environment;
        this.steps = steps;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LaunchSettings settings = LaunchSettings.from(environment);
        settings.address()
                .ifPresentOrElse(
                        address -> Ports.requireFree("ADDRESS", address, settings.port(), "PORT"),
                        () -> Ports.requireFree(settings.port(), "PORT"));
        Ports.requireFree(
                "MANAGEMENT_ADDRESS", settings.managementAddress(), settings.managementPort(), "MANAGEMENT_PORT");
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        settings.address().ifPresent(address -> properties.put("server.address", address));
        properties.put("management.server.port", settings.managementPort());
        properties.put("management.server.address", settings.managementAddress());
        properties.put("etude.data-dir", settings.dataFolder().toString());
        properties.put("etude.demo", settings.demo());
        properties.put("etude.secret", secret(settings));
        properties.put("etude.drain", settings.drain().toSeconds());
        properties.put("etude.cluster.most", settings.fleet().nodes());
        settings.bucket().ifPresent(bucket -> properties.putAll(bucket.properties()));
        Database database = database(settings);
        putPool(properties, database.pool());
        putMigrations(properties, database.direct());
        properties.put("spring.datasource.hikari.maximum-pool-size", database.connections());
        if (database.pooled()) {
            // A statement that was prepared would be on whichever connection the pooler had then.
            properties.put("spring.datasource.hikari.data-source-properties.prepareThreshold", "0");
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", properties));
    }

    private Database database(LaunchSettings settings) {
        if (settings.bucket().isEmpty() || settings.database().isEmpty()) {
            DataFolder.writable(settings.dataFolder());
        }
        if (settings.database().isPresent()) {
            Database database =
                    Database.checked(settings.database().get(), settings.directDatabase(), settings.fleet());
            steps.accept("Database: " + database.told());
            return database;
        }
        Path folder = settings.dataFolder().resolve("postgres");
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, folder, Map.of(), steps);
        // Before it is started, so that an interruption at any moment stops it, and after the context is closed.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return Database.checked(postgres.start(), Optional.empty(), settings.fleet());
    }

    private static String secret(LaunchSettings settings) {
        return settings.secret().orElseGet(() -> {
            if (!settings.isDemo()) {
                throw new Refusal("ETUDE_SECRET is not set: give a long random text, the same on every node"
                        + " (or set ETUDE_DEMO=small to try the product)");
            }
            return DataFolder.writable(settings.dataFolder()).keptSecret("secret");
        });
    }

    private static void putPool(Map<String, Object> properties, DatabaseAddress address) {
        properties.put("spring.datasource.url", address.url());
        if (address.user() != null) {
            properties.put("spring.datasource.username", address.user());
        }
        if (address.password() != null) {
            properties.put("spring.datasource.password", address.password());
        }
    }

    /** Liquibase works on one connection of its own, which its lock lives and dies with. */
    private static void putMigrations(Map<String, Object> properties, DatabaseAddress address) {
        properties.put("spring.liquibase.url", address.url());
        if (address.user() != null) {
            properties.put("spring.liquibase.user", address.user());
        }
        if (address.password() != null) {
            properties.put("spring.liquibase.password", address.password());
        }
    }
}
