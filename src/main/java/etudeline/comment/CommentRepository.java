package etudeline.comment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

    Comment saveAndFlush(Comment comment);

    Optional<Comment> findById(long id);

    /** Nobody answers it until the transaction is over: an answer needs a lock on what it answers. */
    @Query(value = "select * from comment where id = :id for update", nativeQuery = true)
    Optional<Comment> lock(long id);

    @Query("from Comment c where c.authorId = :author order by c.id desc")
    List<Comment> newestOf(long author, Limit limit);

    boolean existsByParentId(long id);

    void delete(Comment comment);

    void flush();
}
