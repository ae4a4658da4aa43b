package etudeline.account;

import etudeline.access.Browser;
import etudeline.account.CodeSheets.Card;
import etudeline.account.CodeSheets.Group;
import etudeline.account.Deed.HandOutCodes;
import etudeline.account.Selection.Ticked;
import etudeline.job.JobId;
import etudeline.kit.AccountId;
import etudeline.kit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Students to whom codes are handed out. */
abstract class CodeScene extends BulkScene {

    @Autowired
    CodeSheets sheets;

    @Autowired
    TypedCodes typed;

    final Browser browser = new Browser("192.0.2." + random.nextInt(250), "test", "");

    JobId handOut(AccountId person) {
        return handOut(new Ticked(Role.STUDENT, Set.of(person)));
    }

    JobId handOut(Selection people) {
        JobId job = ask(() -> bulk.start(people, new HandOutCodes()));
        work.run(job);
        return job;
    }

    List<Card> cards(JobId job) {
        List<Card> all = new ArrayList<>();
        for (Group group : ask(() -> sheets.open(job))) {
            List<Card> cards = ask(() -> sheets.cards(job, group, null));
            while (!cards.isEmpty()) {
                all.addAll(cards);
                Card last = cards.getLast();
                cards = ask(() -> sheets.cards(job, group, last));
            }
        }
        return all;
    }

    String name(AccountId account) {
        return text("select last_name || ' ' || first_name from account where id = " + account);
    }
}
