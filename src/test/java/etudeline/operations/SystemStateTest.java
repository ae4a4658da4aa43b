package etudeline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.academics.Catalogue;
import etudeline.cluster.CacheState;
import etudeline.cluster.NodeState;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class SystemStateTest {

    @Autowired
    SystemState state;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    AccountId principal;

    @BeforeEach
    void a_principal() {
        principal = campus.administrator(null);
    }

    private CacheState catalogueHere() {
        return campus.ask(principal, state::nodes).getFirst().caches().stream()
                .filter(cache -> cache.name().equals("catalogue"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void this_node_is_there_with_what_its_caches_did() {
        NodeState here = campus.ask(principal, state::nodes).getFirst();
        assertThat(here.here()).isTrue();
        assertThat(here.members()).isEqualTo(1);
        assertThat(here.caches())
                .extracting(CacheState::name)
                .contains("catalogue", "setting", "sign-in", "viewer", "chapter", "shelf", "comments", "unread");
        catalogue.tree();
        CacheState before = catalogueHere();
        catalogue.tree();
        assertThat(catalogueHere().hits()).isEqualTo(before.hits() + 1);
        assertThat(catalogueHere().size()).isEqualTo(1);
    }

    @Test
    void what_is_emptied_is_read_again_and_who_did_it_is_noted() {
        catalogue.tree();
        assertThat(Statements.of(catalogue::tree)).isEmpty();
        campus.as(principal, () -> state.empty("catalogue"));
        assertThat(Statements.of(catalogue::tree)).isNotEmpty();
        assertThat(database.sql("select actor_id from audit_entry where action = 'cache.emptied' and subject_name = ?")
                        .param("catalogue")
                        .query(Long.class)
                        .list())
                .contains(principal.value());
    }

    @Test
    void there_is_no_emptying_of_what_is_not_there() {
        assertThatThrownBy(() -> campus.as(principal, () -> state.empty("nothing")))
                .isInstanceOf(Missing.class);
    }
}
