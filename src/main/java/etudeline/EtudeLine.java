package etudeline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process, one node of the portal. */
@SpringBootApplication
public class EtudeLine {

    public static void main(String[] args) {
        SpringApplication.run(EtudeLine.class, args);
    }
}
