package etudeline;

import etudeline.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application: one process, one node of the portal. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class EtudeLine {

    public static void main(String[] args) {
        Launch.start(EtudeLine.class, args);
    }
}
