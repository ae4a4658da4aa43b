package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            postgres://awa:secret@db.example.org:6543/etude  | jdbc:postgresql://db.example.org:6543/etude | awa | secret
            postgresql://awa:secret@db.example.org/etude     | jdbc:postgresql://db.example.org/etude | awa | secret
            postgres://awa@db/etude                          | jdbc:postgresql://db/etude | awa | -
            postgres://db/etude                              | jdbc:postgresql://db/etude | - | -
            postgres://awa:p%40ss%2Fw%C3%A9%3A+@db/etude     | jdbc:postgresql://db/etude | awa | p@ss/wé:+
            postgres://awa:p@ss@db/etude                     | jdbc:postgresql://db/etude | awa | p@ss
            postgres://awa:100%@db/etude                     | jdbc:postgresql://db/etude | awa | 100%
            postgres://awa:s@[::1]:5432/etude?sslmode=require | jdbc:postgresql://[::1]:5432/etude?sslmode=require | awa | s
            postgres://awa:s@a:5432,b:5432/etude             | jdbc:postgresql://a:5432,b:5432/etude | awa | s
            jdbc:postgresql://db:5432/etude?user=awa&password=s | jdbc:postgresql://db:5432/etude?user=awa&password=s | - | -
            """)
    void addresses_of_platforms_and_of_jdbc_are_read(String text, String url, String user, String password) {
        assertThat(DatabaseAddress.parse(text)).isEqualTo(new DatabaseAddress(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/etude",
                "db:5432/etude",
                "postgres://",
                "postgres://db",
                "postgres://db/",
                "postgres:///etude"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("DATABASE_URL")
                .hasMessageContaining("is needed");
    }

    @Test
    void the_password_is_never_shown() {
        String jdbc = "jdbc:postgresql://db:5432/etude?user=awa&password=hidden";
        assertThat(DatabaseAddress.parse(jdbc)).hasToString("db:5432/etude");
        assertThat(DatabaseAddress.parse("postgres://awa:hidden@db:5432/etude")).hasToString("db:5432/etude");
        assertThatThrownBy(() -> DatabaseAddress.parse("postgres://awa:hidden@db"))
                .hasMessageNotContaining("hidden");
    }
}
