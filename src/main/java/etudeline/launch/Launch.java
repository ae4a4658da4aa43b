package etudeline.launch;

import java.security.Security;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts the application as a process of its own, configured by the environment alone. */
public final class Launch {

    private Launch() {}

    /** Returns once the application is ready, or ends the process with one line that says why it cannot be. */
    public static void start(Class<?> application, String... args) {
        // Addresses behind names change when nodes do; Java would remember them longer.
        Security.setProperty("networkaddress.cache.ttl", "5");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        // Three buffers of each web socket; 8 KB of each would be kept for as long as a page is open.
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", "2048");
        SpringApplication started = new SpringApplication(application);
        started.setBannerMode(Banner.Mode.OFF);
        started.setLogStartupInfo(false);
        started.addInitializers(new LaunchInitializer(System.getenv(), Launch::say));
        try {
            started.run(args);
        } catch (RuntimeException _) {
            // Reported already; without this, a thread that is left over would keep a failed process alive.
            System.exit(1);
        }
    }

    static void say(String step) {
        System.out.println(step);
    }
}
