package etudeline.account;

import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowShape;
import etudeline.kit.Window;
import java.util.List;
import org.springframework.data.repository.Repository;

interface ImportRowRepository extends Repository<ImportRow, Long>, PagedRows {

    RowShape<ImportLine> SHAPE = RowShape.of(ImportLine.class, "ImportRow", """
                    r.id, r.line, r.outcome, r.ticked, r.matricule, r.firstName, r.lastName, r.programmeId, r.level, r.changes,
                    r.reason, r.arguments""").sort("ligne", "line");

    default List<ImportLine> rows(ImportLines lines, Window window) {
        return rows(query(lines), window);
    }

    default int count(ImportLines lines) {
        return count(query(lines));
    }

    private static RowQuery<ImportLine> query(ImportLines lines) {
        return SHAPE.query().equal("importId", lines.file().value()).equal("outcome", lines.outcome());
    }
}
