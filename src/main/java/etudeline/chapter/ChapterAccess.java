package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the person may read a chapter: asked by everything that hangs on one. One statement. */
@Service
@Members
public class ChapterAccess {

    private static final String CO_AUTHORS =
            "(select array_agg(writer) within group (order by writer) from Chapter own join own.coAuthors writer where own.id = c.id)";

    private final EntityManager entities;
    private final CurrentUser currentUser;

    ChapterAccess(EntityManager entities, CurrentUser currentUser) {
        this.entities = entities;
        this.currentUser = currentUser;
    }

    /** The chapter, when the person may read it; {@link Missing} otherwise, whatever the reason. */
    @Transactional(readOnly = true)
    public ChapterFacts readable(ChapterId id) {
        ReadingRight right = ReadingRight.by(currentUser.require());
        var query = entities.createQuery(
                "select " + ChapterQueries.HEAD + ", " + CO_AUTHORS + " from Chapter c where c.id = :id and "
                        + right.condition(),
                Object[].class);
        right.bindTo(query);
        return query.setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(row -> facts((ChapterHead) row[0], (Long[]) row[1]))
                .orElseThrow(() -> new Missing("chapter", id));
    }

    private static ChapterFacts facts(ChapterHead head, Long @Nullable [] coAuthors) {
        return new ChapterFacts(
                head.id(),
                head.number(),
                head.title(),
                head.subject(),
                head.programme(),
                head.university(),
                head.level(),
                head.state(),
                head.author(),
                coAuthors == null
                        ? Set.of()
                        : Arrays.stream(coAuthors).map(AccountId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
