package etudeline.cluster;

import ch.qos.logback.classic.Level;
import org.slf4j.LoggerFactory;

/** The member alone, without the rest of the product, for tests that need many of them or none but it. */
final class MemberProbe {

    private MemberProbe() {}

    /** Runs until it is stopped, in order or not; configured as the product is. */
    public static void main(String[] args) throws InterruptedException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("etudeline")).setLevel(Level.INFO);
        java.security.Security.setProperty("networkaddress.cache.ttl", "1");
        java.security.Security.setProperty("networkaddress.cache.negative.ttl", "1");
        Member member = new Member(new ClusterProperties(
                System.getenv("ETUDE_CLUSTER"), Integer.parseInt(System.getenv("ETUDE_CLUSTER_PORT")), 2));
        Runtime.getRuntime().addShutdownHook(new Thread(member::close));
        member.afterSingletonsInstantiated();
        System.out.println("Ready: nowhere");
        Thread.currentThread().join();
    }
}
