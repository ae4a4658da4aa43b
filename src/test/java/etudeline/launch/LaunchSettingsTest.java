package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchSettingsTest {

    @Test
    void an_empty_environment_means_the_defaults() {
        LaunchSettings settings = LaunchSettings.from(Map.of("PORT", "", "ETUDE_DEMO", " "));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.managementPort()).isEqualTo(8081);
        assertThat(settings.managementAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.database()).isEmpty();
        assertThat(settings.dataFolder()).isEqualTo(Path.of(".data").toAbsolutePath());
        assertThat(settings.isDemo()).isFalse();
        assertThat(settings.secret()).isEmpty();
        assertThat(settings.bucket()).isEmpty();
        assertThat(settings.address()).isEmpty();
        assertThat(settings.directDatabase()).isEmpty();
        assertThat(settings.fleet().isOne()).isTrue();
        assertThat(settings.drain()).isZero();
    }

    @Test
    void what_is_given_is_taken() {
        LaunchSettings settings = LaunchSettings.from(Map.of(
                "PORT", "9000",
                "MANAGEMENT_PORT", "9001",
                "MANAGEMENT_ADDRESS", "0.0.0.0",
                "DATABASE_URL", "postgres://db/etude",
                "ETUDE_DATA_DIR", "/srv/etude/../etude-data",
                "ETUDE_DEMO", "100000",
                "ETUDE_SECRET", "long",
                "ETUDE_DRAIN", "7"));
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.managementPort()).isEqualTo(9001);
        assertThat(settings.managementAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.database()).contains(new DatabaseAddress("jdbc:postgresql://db/etude", null, null));
        assertThat(settings.dataFolder()).isEqualTo(Path.of("/srv/etude-data"));
        assertThat(settings.demo()).isEqualTo("100000");
        assertThat(settings.isDemo()).isTrue();
        assertThat(settings.secret()).contains("long");
        assertThat(settings.bucket()).isEmpty();
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "0", "-5", "100 000", "1e6", "SMALL", "123456789"})
    void another_demo_is_refused(String demo) {
        assertThatThrownBy(() -> LaunchSettings.from(Map.of("ETUDE_DEMO", demo)))
                .isInstanceOf(Refusal.class)
                .hasMessage("ETUDE_DEMO is \"" + demo + "\": off, small or a number of students is needed");
    }

    @Test
    void a_node_among_several_says_that_it_is_about_to_stop() {
        assertThat(LaunchSettings.from(Map.of("ETUDE_CLUSTER", "dns:nodes")).drain())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "999999", "80 80"})
    void another_port_is_refused(String port) {
        assertThatThrownBy(() -> LaunchSettings.from(Map.of("PORT", port)))
                .isInstanceOf(Refusal.class)
                .hasMessage("PORT is \"" + port + "\": a number from 0 to 65535 is needed");
    }

    @Test
    void one_port_cannot_serve_both() {
        assertThatThrownBy(() -> LaunchSettings.from(Map.of("PORT", "8081")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must differ");
        assertThat(LaunchSettings.from(Map.of("PORT", "0", "MANAGEMENT_PORT", "0"))
                        .port())
                .isZero();
    }
}
