package etudeline.cluster;

import etudeline.launch.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * A node that does nothing but read and write through a cache, started and configured as the product is, with the product's
 * own caches, pool, transactions and cluster. Never ready for people, whom it does not serve.
 */
final class CoherenceNode {

    /** Environment: the folder of histories, and of the files that say who is deaf. */
    static final String FOLDER = "COHERENCE_FOLDER";

    /** Environment: what its histories and its file of deafness are called. */
    static final String NAME = "COHERENCE_NAME";

    /** Environment: with {@code off} nobody follows the log, and only hints say what has changed. */
    static final String TAIL = "COHERENCE_TAIL";

    private CoherenceNode() {}

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        boolean hintsAlone = "off".equals(System.getenv(TAIL));
        Launch.start(hintsAlone ? OfHintsAlone.class : AsTheProduct.class, args);
        Thread.currentThread().join();
    }

    static Path deafness(Path folder, String name) {
        return folder.resolve(name + ".deaf");
    }

    @Import({ClusterBeans.class, CoherenceWork.class})
    @ComponentScan(
            basePackages = "etudeline.launch",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*[.]LaunchConfiguration"))
    private static class Common {

        /** Hints are lost on the way here and from here while its file of deafness is there. */
        @Bean
        static BeanPostProcessor deafness() {
            Path deafness = CoherenceNode.deafness(Path.of(System.getenv(FOLDER)), System.getenv(NAME));
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Messages messages ? new Deaf(messages, deafness) : bean;
                }
            };
        }
    }

    @Import({Common.class, CacheLog.class, CacheTail.class, CacheFollowing.class})
    private static final class AsTheProduct {}

    @Import({Common.class, HintsAlone.class})
    private static final class OfHintsAlone {}

    private record Deaf(Messages messages, Path deafness) implements Messages {

        @Override
        public void publish(String topic, String text) {
            if (!Files.exists(deafness)) {
                messages.publish(topic, text);
            }
        }

        @Override
        public Subscription listen(String topic, Consumer<String> listener) {
            return messages.listen(topic, text -> {
                if (!Files.exists(deafness)) {
                    listener.accept(text);
                }
            });
        }
    }
}
