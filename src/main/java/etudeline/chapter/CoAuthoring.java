package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Folded;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The author lets colleagues of the university write along, and shows them out again (rule 4). */
@Service
@Professors
@Transactional
public class CoAuthoring {

    private static final int OFFERED = 20;

    private final Chapters chapters;
    private final EntityManager entities;
    private final ChapterRecord record;
    private final CurrentUser currentUser;

    CoAuthoring(Chapters chapters, EntityManager entities, ChapterRecord record, CurrentUser currentUser) {
        this.chapters = chapters;
        this.entities = entities;
        this.record = record;
        this.currentUser = currentUser;
    }

    /** Colleagues whose name holds every word, by name, at most {@value #OFFERED}; the person who asks is not among them. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(String search) {
        return colleagues(currentUser.require(), Folded.words(search), null);
    }

    /** Who may not write it any more cannot have others write it: {@link Missing}, as for a chapter of somebody else. */
    public void admit(ChapterId id, AccountId colleague) {
        Viewer author = currentUser.require();
        Chapter chapter = find(id, author);
        if (!chapter.mayBeWrittenBy(author)) {
            throw new Missing("chapter", id);
        }
        Colleague person = colleagues(author, List.of(), colleague).stream()
                .findFirst()
                .orElseThrow(() -> Refused.at("coAuthors", "chapter.refused.colleague"));
        chapter.admit(colleague);
        record.admitted(chapter, person.name());
    }

    public void dismiss(ChapterId id, AccountId colleague) {
        Chapter chapter = find(id, currentUser.require());
        chapter.dismiss(colleague);
        record.dismissed(chapter, colleague.toString());
    }

    private List<Colleague> colleagues(Viewer viewer, List<String> words, @Nullable AccountId only) {
        StringBuilder statement = new StringBuilder("select new etudeline.chapter.Colleague("
                + "new etudeline.kit.AccountId(p.id), " + Names.OF_P + ") from Professor p"
                + " where p.universityId = :university and p.state = etudeline.account.AccountState.ACTIVE"
                + " and p.id <> :self");
        for (int word = 0; word < words.size(); word++) {
            statement.append(" and p.searchText like :word").append(word).append(" escape '\\'");
        }
        statement.append(only == null ? "" : " and p.id = :only").append(" order by p.nameKey, p.id");
        var query = entities.createQuery(statement.toString(), Colleague.class)
                .setParameter("university", viewer.ownUniversity().value())
                .setParameter("self", viewer.account().value())
                .setMaxResults(OFFERED);
        for (int word = 0; word < words.size(); word++) {
            query.setParameter("word" + word, Folded.containing(words.get(word)));
        }
        if (only != null) {
            query.setParameter("only", only.value());
        }
        return query.getResultList();
    }

    private Chapter find(ChapterId id, Viewer author) {
        return chapters.findById(id.value())
                .filter(chapter -> chapter.isBy(author))
                .orElseThrow(() -> new Missing("chapter", id));
    }
}
