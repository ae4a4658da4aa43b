package etudeline.front;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.access.StartPage;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A browser that got no answer sends the same again, and nothing is done twice. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import(StartPage.class)
class LostAnswerTest {

    @LocalServerPort
    int port;

    @Test
    void it_gets_the_answer_that_it_did_not_get_however_often_it_asks() {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            Person person = new Person(browser, "http://localhost:" + port).open("/connexion");
            String again = person.answerAgain();
            assertThat(again).contains("Mot de passe oublié").hasSizeGreaterThan(2000);
            assertThat(person.answerAgain()).isEqualTo(again);
        }
    }
}
