package etudeline.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
        Ports.requireFree(settings.port(), "PORT");
        Ports.requireFree(settings.managementAddress(), settings.managementPort(), "MANAGEMENT_PORT");
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("management.server.port", settings.managementPort());
        properties.put("management.server.address", settings.managementAddress());
        properties.put("etude.data-dir", settings.dataFolder().toString());
        properties.put("etude.demo", settings.demo());
        properties.put("etude.secret", secret(settings));
        putDatabase(properties, database(settings));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", properties));
    }

    private DatabaseAddress database(LaunchSettings settings) {
        if (settings.filesOnDisk() || settings.database().isEmpty()) {
            DataFolder.writable(settings.dataFolder());
        }
        if (settings.database().isPresent()) {
            DatabaseAddress address = settings.database().get();
            DatabaseCheck.require(address);
            steps.accept("Database: " + address.shown());
            return address;
        }
        Path folder = settings.dataFolder().resolve("postgres");
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, folder, Map.of(), steps);
        // Before it is started, so that an interruption at any moment stops it, and after the context is closed.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres.start();
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

    private static void putDatabase(Map<String, Object> properties, DatabaseAddress address) {
        properties.put("spring.datasource.url", address.url());
        // Liquibase works on one connection of its own, which its lock lives and dies with.
        properties.put("spring.liquibase.url", address.url());
        if (address.user() != null) {
            properties.put("spring.datasource.username", address.user());
            properties.put("spring.liquibase.user", address.user());
        }
        if (address.password() != null) {
            properties.put("spring.datasource.password", address.password());
            properties.put("spring.liquibase.password", address.password());
        }
    }
}
