package etudeline.chapter;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.access.Viewer;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.RowQuery;
import etudeline.kit.RowReading;
import etudeline.kit.RowShape;
import etudeline.kit.SubjectId;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of chapters of any length: a professor's, and an administrator's. Sorted by modification (newest first) or titre. */
@Service
@Transactional(readOnly = true)
public class ChapterLists {

    private static final Sort NEWEST_FIRST = Sort.by("modification").descending();

    private static final String OWN = "r.id in (select own.id from Chapter own where own.authorId = :value union all"
            + " select shared.id from Chapter shared join shared.coAuthors writer where writer = :value)";

    private static final RowShape<ChapterRow> SHAPE = RowShape.of(
                    ChapterRow.class,
                    "Chapter",
                    "new etudeline.chapter.ChapterId(r.id), r.number, r.title, new etudeline.kit.SubjectId(r.subjectId),"
                            + " new etudeline.kit.ProgrammeId(r.programmeId), new etudeline.kit.UniversityId(r.universityId),"
                            + " r.level, r.semester, r.state, new etudeline.kit.AccountId(r.authorId), "
                            + Names.OF_AUTHOR.replace("c.", "r.") + ", r.updatedAt, r.publishedAt")
            .sort("modification", "updatedAt")
            .sort("titre", "titleKey")
            .searched("titleKey")
            .text("titre", "titleKey", true)
            .text("numero", "number", false)
            .text("auteur", "(" + Names.OF_AUTHOR.replace("c.", "r.") + ")", false)
            .choice("universite", "universityId")
            .choiceWhere("ufr", "r.programmeId in (select p.id from Programme p where p.facultyId in :values)")
            .choice("filiere", "programmeId")
            .choice("matiere", "subjectId")
            .choice("niveau", "level", Level.class)
            .choice("etat", "state", ChapterState.class)
            .day("modification", "updatedAt")
            .day("publication", "publishedAt");

    private final Chapters chapters;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;

    ChapterLists(Chapters chapters, Catalogue catalogue, CurrentUser currentUser) {
        this.chapters = chapters;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
    }

    /** Own and co-authored chapters, or what colleagues have published in the assigned programmes. */
    @Professors
    public List<ChapterRow> ownRows(OwnChapterFilter filter, Window window) {
        return chapters.rows(query(filter), newestFirst(window));
    }

    @Professors
    public Total totalOfOwn(OwnChapterFilter filter) {
        return chapters.total(query(filter));
    }

    /** All chapters the administrator reaches. */
    @Administrators
    public List<ChapterRow> rows(ChapterFilter filter, Window window) {
        return chapters.rows(query(filter), newestFirst(window));
    }

    @Administrators
    public Total total(ChapterFilter filter) {
        return chapters.total(query(filter));
    }

    /** All of them, for a file. */
    @Professors
    public RowReading<ChapterRow> ownReading(OwnChapterFilter filter, Sort sort) {
        return chapters.reading(query(filter), sort);
    }

    /** All of them, for a file. */
    @Administrators
    public RowReading<ChapterRow> reading(ChapterFilter filter, Sort sort) {
        return chapters.reading(query(filter), sort);
    }

    private RowQuery<ChapterRow> query(OwnChapterFilter filter) {
        Viewer professor = currentUser.require();
        RowQuery<ChapterRow> query = SHAPE.query()
                .equal("universityId", professor.ownUniversity().value())
                .equal("subjectId", value(filter.subject()))
                .equal("level", filter.level())
                .equal("state", filter.state())
                .search(filter.text())
                .narrow(filter.columns());
        if (filter.colleagues()) {
            return query.equal("state", ChapterState.PUBLISHED)
                    .among("programmeId", values(professor.programmes()))
                    .when("r.authorId <> :value", professor.account().value());
        }
        return query.when(OWN, professor.account().value());
    }

    private RowQuery<ChapterRow> query(ChapterFilter filter) {
        UniversityId only = currentUser.require().scope().only();
        return SHAPE.query()
                .equal("universityId", value(only))
                .equal("universityId", value(filter.university()))
                .among(
                        "programmeId",
                        filter.faculty() == null
                                ? null
                                : values(catalogue.tree().programmesOf(filter.faculty()).stream()
                                        .map(CatalogueTree.Programme::id)
                                        .toList()))
                .equal(
                        "programmeId",
                        filter.programme() == null ? null : filter.programme().value())
                .equal("subjectId", value(filter.subject()))
                .equal("level", filter.level())
                .equal("state", filter.state())
                .search(filter.text())
                .narrow(filter.columns());
    }

    private static Window newestFirst(Window window) {
        return window.sort().isSorted() ? window : window.sortedBy(NEWEST_FIRST);
    }

    private static @Nullable Long value(@Nullable UniversityId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Long value(@Nullable SubjectId id) {
        return id == null ? null : id.value();
    }

    private static List<Long> values(Collection<ProgrammeId> ids) {
        return ids.stream().map(ProgrammeId::value).toList();
    }
}
