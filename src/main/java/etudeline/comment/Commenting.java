package etudeline.comment;

import etudeline.access.CurrentUser;
import etudeline.access.ProfessorsAndStudents;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterAccess;
import etudeline.chapter.ChapterFacts;
import etudeline.chapter.ChapterId;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing comments, and what authors may do with their own (rule 7); on chapters that the person may read. */
@Service
@ProfessorsAndStudents
@Transactional
public class Commenting {

    private final CommentRepository comments;
    private final ChapterAccess chapters;
    private final CurrentUser currentUser;
    private final CommentPace pace;
    private final CommentHints hints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commenting(
            CommentRepository comments,
            ChapterAccess chapters,
            CurrentUser currentUser,
            CommentPace pace,
            CommentHints hints,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.chapters = chapters;
        this.currentUser = currentUser;
        this.pace = pace;
        this.hints = hints;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a thread; a problem stands at "text". */
    public CommentId write(ChapterId chapter, String text) {
        ChapterFacts facts = chapters.readable(chapter);
        Viewer author = currentUser.require();
        return keep(facts, new Comment(chapter, author.account(), CommentText.clean(text), clock.instant()), null);
    }

    /** Answers a comment, in its thread; a problem stands at "text". */
    public CommentId reply(CommentId answered, String text) {
        Comment parent = find(answered);
        ChapterFacts facts = chapters.readable(parent.chapter());
        if (parent.isDeleted() || parent.isHidden()) {
            throw Refused.at("text", "comment.answered.gone");
        }
        Viewer author = currentUser.require();
        return keep(facts, parent.answer(author.account(), CommentText.clean(text), clock.instant()), parent);
    }

    private CommentId keep(ChapterFacts facts, Comment comment, @Nullable Comment answered) {
        Viewer author = currentUser.require();
        Optional<Comment> same = pace.echoed(comment, author.account());
        if (same.isPresent()) {
            return same.get().id();
        }
        Instant now = clock.instant();
        comments.saveAndFlush(comment);
        events.publishEvent(new CommentWritten(
                comment.id(),
                facts.id(),
                facts.programme(),
                facts.level(),
                author.account(),
                author.role(),
                comment.thread(),
                Optional.ofNullable(answered).map(Comment::author).orElse(null),
                now));
        hints.written(comment);
        return comment.id();
    }

    /** Changes the text, within 15 minutes; a problem stands at "text". */
    public void edit(CommentId id, String text, int version) {
        Comment comment = own(find(id));
        comment.expect(version);
        if (!comment.isEditable(clock.instant())) {
            throw Refused.at("text", comment.isHidden() ? "comment.edit.hidden" : "comment.edit.late");
        }
        String clean = CommentText.clean(text);
        if (!clean.equals(comment.text())) {
            comment.edit(clean, clock.instant());
            hints.changed(comment);
        }
    }

    /** Takes the comment back: its words go at once; its place stays while there are answers to it. */
    public void delete(CommentId id) {
        Comment comment = own(comments.lock(id.value()).orElseThrow(() -> new Missing("comment", id)));
        if (comments.existsByParentId(id.value())) {
            comment.empty(clock.instant());
        } else {
            comments.delete(comment);
            comments.flush();
            clearAbove(comment.parent());
        }
        hints.changed(comment);
    }

    /** A deleted comment stood there only for the sake of its answers: without them it goes too. */
    private void clearAbove(@Nullable CommentId above) {
        CommentId next = above;
        while (next != null) {
            Optional<Comment> deleted = comments.lock(next.value()).filter(Comment::isDeleted);
            if (deleted.isEmpty() || comments.existsByParentId(next.value())) {
                return;
            }
            next = deleted.get().parent();
            comments.delete(deleted.get());
            comments.flush();
        }
    }

    private Comment find(CommentId id) {
        return comments.findById(id.value()).orElseThrow(() -> new Missing("comment", id));
    }

    private Comment own(Comment comment) {
        chapters.readable(comment.chapter());
        if (comment.isDeleted()) {
            throw new Missing("comment", comment.id());
        }
        if (!comment.isBy(currentUser.require().account())) {
            throw new AccessDeniedException("Only the author changes a comment");
        }
        return comment;
    }
}
