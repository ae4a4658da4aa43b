package etudeline.launch;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The smallest application that is started as the product is, for tests that kill it. */
@Configuration(proxyBeanMethods = false)
class LaunchProbe {

    static final String READY = "Probe: ready";

    LaunchProbe(Environment environment) {
        if (environment.getProperty("probe.refuses", Boolean.class, false)) {
            throw new Refusal("Probe: a bean refuses");
        }
        if (environment.getProperty("probe.fails", Boolean.class, false)) {
            throw new IllegalStateException("a bean fails");
        }
    }

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Launch.start(LaunchProbe.class, args);
        Launch.say(READY);
        Thread.currentThread().join();
    }
}
