package etudeline.launch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of the embedded PostgreSQL: nothing acknowledged is ever lost, and it is at home on two cores. */
final class PostgresSettings {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_line_prefix", "%m [%p] "));

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_BUFFERS = 128 * MEGABYTE;
    private static final long MOST_BUFFERS = 2048 * MEGABYTE;
    private static final long LEAST_LOG = 1024 * MEGABYTE;
    private static final long MOST_LOG = 4096 * MEGABYTE;

    private PostgresSettings() {}

    static String text(int port, Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(OURS);
        all.putAll(memory(machine()));
        all.putAll(changed);
        all.put("port", Integer.toString(port));
        return all.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .sorted()
                .collect(Collectors.joining(
                        "",
                        "# Written at each start. Settings of your own go into own.conf beside this file.\n",
                        "include_if_exists = 'own.conf'\n"));
    }

    /** Of the machine, or of the container that we are in. */
    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /**
     * An eighth of the memory for pages of its own, of which only what is used is ever taken: what a million people are
     * searched by fits into one, and reading a page from the system's cache costs more than looking at it.
     * The log is let grow to a sixth: what is written for the first time since a checkpoint is logged as a whole page, and
     * bulk work writes in many.
     */
    static Map<String, String> memory(long bytes) {
        return Map.of(
                "shared_buffers", megabytes(Math.clamp(bytes / 8, LEAST_BUFFERS, MOST_BUFFERS)),
                "max_wal_size", megabytes(Math.clamp(bytes / 6, LEAST_LOG, MOST_LOG)),
                "effective_cache_size", megabytes(Math.max(bytes / 2, 2 * LEAST_BUFFERS)));
    }

    private static String megabytes(long bytes) {
        return bytes / MEGABYTE + "MB";
    }
}
