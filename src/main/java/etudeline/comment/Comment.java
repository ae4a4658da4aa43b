package etudeline.comment;

import etudeline.chapter.ChapterId;
import etudeline.kit.AccountId;
import etudeline.kit.Outdated;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One comment: it opens a thread, or answers another one of the same thread (rule 7). */
@Entity
class Comment {

    static final Duration EDITABLE = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long chapterId;
    private @Nullable Long parentId;
    private @Nullable Long threadId;
    private @Nullable Long authorId;
    private String text;
    private Instant createdAt;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable Instant editedAt;

    private @Nullable Instant deletedAt;
    private @Nullable Instant hiddenAt;

    @SuppressWarnings("UnusedVariable") // written for the database
    private @Nullable Long hiddenBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(ChapterId chapter, AccountId author, String text, Instant now) {
        this.chapterId = chapter.value();
        this.authorId = author.value();
        this.text = text;
        this.createdAt = now;
    }

    /** An answer to this one, in the same thread. */
    Comment answer(AccountId author, String words, Instant now) {
        Comment answer = new Comment(chapter(), author, words, now);
        answer.parentId = id().value();
        answer.threadId = thread().value();
        return answer;
    }

    CommentId id() {
        return new CommentId(Objects.requireNonNull(id));
    }

    ChapterId chapter() {
        return new ChapterId(chapterId);
    }

    /** The top comment of its thread; itself when it opens one. */
    CommentId thread() {
        return threadId == null ? id() : new CommentId(threadId);
    }

    @Nullable
    CommentId parent() {
        return parentId == null ? null : new CommentId(parentId);
    }

    @Nullable
    AccountId author() {
        return authorId == null ? null : new AccountId(authorId);
    }

    String text() {
        return text;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** In the same place, in the same words. */
    boolean saysTheSameAs(Comment other) {
        return chapterId == other.chapterId && Objects.equals(parentId, other.parentId) && text.equals(other.text);
    }

    boolean isBy(AccountId person) {
        return person.equals(author());
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isHidden() {
        return hiddenAt != null;
    }

    boolean isEditable(Instant now) {
        return !isDeleted() && !isHidden() && !now.isAfter(createdAt.plus(EDITABLE));
    }

    /** Refuses an edit that was made on another version than this one (rule 12). */
    void expect(int edited) {
        if (edited != version) {
            throw new Outdated("comment", id().value(), edited);
        }
    }

    void edit(String words, Instant now) {
        text = words;
        editedAt = now;
    }

    /** Leaves its place in the thread, without what was said. */
    void empty(Instant now) {
        text = "";
        deletedAt = now;
    }

    void hide(AccountId by, Instant now) {
        hiddenAt = now;
        hiddenBy = by.value();
    }

    void show() {
        hiddenAt = null;
        hiddenBy = null;
    }
}
