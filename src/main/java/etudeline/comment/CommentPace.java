package etudeline.comment;

import etudeline.kit.AccountId;
import etudeline.kit.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** How fast one person may write, on whatever node, and what is the same comment sent again. */
@Component
class CommentPace {

    private static final int MOST = 60;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    /** A page that came back after its node had gone sends again what had arrived. */
    private static final Duration ECHO = Duration.ofSeconds(30);

    private final CommentRepository comments;
    private final Clock clock;

    CommentPace(CommentRepository comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    /** The comment that this one repeats, if it does; {@link Refused} at text when there were too many. */
    Optional<Comment> echoed(Comment comment, AccountId author) {
        List<Comment> newest = comments.newestOf(author.value(), Limit.of(MOST));
        Instant now = clock.instant();
        Optional<Comment> same = newest.stream()
                .findFirst()
                .filter(last -> last.createdAt().isAfter(now.minus(ECHO)) && last.saysTheSameAs(comment));
        if (same.isEmpty()
                && newest.size() == MOST
                && newest.getLast().createdAt().isAfter(now.minus(WITHIN))) {
            throw Refused.at("text", "comment.refused.pace");
        }
        return same;
    }
}
