package etudeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Render checks the file only at a deploy; what it rejects is known before. */
class RenderYamlTest {

    private static final Set<String> SERVICE_KEYS = Set.of(
            "name",
            "type",
            "runtime",
            "plan",
            "region",
            "repo",
            "branch",
            "rootDir",
            "dockerfilePath",
            "dockerContext",
            "dockerCommand",
            "registryCredential",
            "numInstances",
            "scaling",
            "healthCheckPath",
            "preDeployCommand",
            "initialDeployHook",
            "autoDeployTrigger",
            "maxShutdownDelaySeconds",
            "maintenanceMode",
            "domains",
            "renderSubdomainPolicy",
            "buildFilter",
            "disk",
            "ipAllowList",
            "envVars");

    private static final Set<String> DATABASE_KEYS = Set.of(
            "name",
            "databaseName",
            "user",
            "plan",
            "region",
            "postgresMajorVersion",
            "diskSizeGB",
            "storageAutoscalingEnabled",
            "readReplicas",
            "highAvailability",
            "connectionPool",
            "ipAllowList");

    /** Those that a node of ours fits in: it needs 2 GB. */
    private static final Set<String> SERVICE_PLANS =
            Set.of("standard", "pro", "pro plus", "pro max", "pro ultra", "1c-2g", "2c-4g", "2c-8g", "4c-8g");

    private static final Set<String> SOURCES = Set.of("value", "generateValue", "sync", "fromDatabase", "fromService");

    private static Map<String, List<Map<String, Object>>> file = Map.of();

    @BeforeAll
    static void read() throws IOException {
        file = new Yaml().load(Files.readString(Path.of("render.yaml")));
    }

    @Test
    void only_keys_that_render_knows_are_used() {
        assertThat(file.keySet()).isSubsetOf("services", "databases", "envVarGroups", "projects", "previews");
        assertThat(list("services"))
                .allSatisfy(service -> assertThat(service.keySet()).isSubsetOf(SERVICE_KEYS));
        assertThat(list("databases"))
                .allSatisfy(database -> assertThat(database.keySet()).isSubsetOf(DATABASE_KEYS));
    }

    @Test
    void plans_and_regions_exist_and_are_the_same_for_all_that_talk_to_each_other() {
        assertThat(list("services")).extracting(service -> service.get("plan")).isSubsetOf(SERVICE_PLANS);
        assertThat(list("databases"))
                .extracting(database -> String.valueOf(database.get("plan")))
                .allMatch(plan -> plan.matches("basic-(1|4)gb|pro-[0-9]+gb|accelerated-[0-9]+gb"));
        assertThat(list("services"))
                .extracting(service -> service.get("region"))
                .containsOnly("frankfurt");
        assertThat(list("databases"))
                .extracting(database -> database.get("region"))
                .containsOnly("frankfurt");
    }

    @Test
    void a_web_service_is_an_image_that_is_asked_whether_it_is_ready() {
        assertThat(list("services")).allSatisfy(service -> {
            assertThat(service).containsEntry("type", "web").containsEntry("runtime", "docker");
            assertThat(service).containsEntry("healthCheckPath", "/readyz");
            assertThat(Path.of(String.valueOf(service.get("dockerfilePath")))).isRegularFile();
        });
    }

    @Test
    void what_a_disk_rules_out_is_not_asked_for() {
        assertThat(list("services"))
                .filteredOn(service -> service.containsKey("disk"))
                .allSatisfy(service -> {
                    assertThat(service).doesNotContainKeys("maxShutdownDelaySeconds", "scaling", "numInstances");
                    assertThat(variable(service, "ETUDE_DATA_DIR"))
                            .as("files go to the disk, or they are gone with the next deploy")
                            .containsEntry(
                                    "value",
                                    ((Map<?, ?>) Objects.requireNonNull(service.get("disk"))).get("mountPath"));
                });
    }

    @Test
    void each_variable_has_one_source_and_no_secret_is_written_down() {
        assertThat(list("services")).allSatisfy(service -> {
            assertThat(variables(service))
                    .allSatisfy(variable -> assertThat(variable.keySet())
                            .hasSize(2)
                            .contains("key")
                            .containsAnyElementsOf(SOURCES));
            assertThat(variable(service, "ETUDE_SECRET")).containsEntry("generateValue", true);
            assertThat(variable(service, "ETUDE_ADMIN_PASSWORD")).containsEntry("sync", false);
        });
    }

    @Test
    void the_database_is_one_of_this_file_reached_directly_and_18() {
        Map<String, Object> database = list("databases").getFirst();
        assertThat(database).containsEntry("postgresMajorVersion", "18").containsEntry("ipAllowList", List.of());
        assertThat(variable(list("services").getFirst(), "DATABASE_URL"))
                .as("migrations hold a session lock, which a pool in between would lose")
                .containsEntry("fromDatabase", Map.of("name", database.get("name"), "property", "connectionString"));
    }

    private static List<Map<String, Object>> list(String key) {
        return Objects.requireNonNull(file.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> variables(Map<String, Object> service) {
        return (List<Map<String, Object>>) Objects.requireNonNull(service.get("envVars"));
    }

    private static Map<String, Object> variable(Map<String, Object> service, String key) {
        return variables(service).stream()
                .filter(variable -> key.equals(variable.get("key")))
                .findFirst()
                .orElseThrow();
    }
}
