package etudeline.account;

import etudeline.account.LockedPeople.Locked;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.JobId;
import etudeline.job.JobLink;
import etudeline.job.LedgerRow;
import etudeline.job.Words;
import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A one-time code for each of many people who have no password yet; undone, the codes not yet used open nothing. */
class CodeHandout extends PeopleKind<CodeHandout.Valid, Locked> {

    /** All codes of a job are valid up to the same moment. */
    record Valid(Instant until) {}

    static final Words HAS_PASSWORD = Words.of("account.bulk.hasPassword");
    static final Words SHUT_OUT = Words.of("account.bulk.shutOut");
    static final Words USED = Words.of("account.bulk.codeUsed");

    private static final String REPLACE = """
            update one_time_link set replaced_by = :job
            where account_id = any(:people) and used_at is null and replaced_by is null""";

    private static final String INSERT = """
            insert into one_time_link (purpose, account_id, secret_hash, nonce, job_id, created_at, expires_at)
            select 'PASSWORD', w.id, decode(w.hash, 'hex'), decode(w.nonce, 'hex'), :job, :now, :until
            from unnest(cast(:people as bigint[]), cast(:hashes as text[]), cast(:nonces as text[])) as w (id, hash, nonce)""";

    private static final String HANDED_OUT = """
            select account_id, used_at is not null from one_time_link where job_id = :job and account_id = any(:people)""";

    /** What the job had replaced opens again, unless the job's own code has been replaced since. */
    private static final String GIVE_BACK = """
            update one_time_link o set replaced_by = own.replaced_by from one_time_link own
            where own.job_id = :job and own.account_id = any(:people) and o.account_id = own.account_id and o.replaced_by = :job""";

    private static final String REVOKE =
            "delete from one_time_link where job_id = :job and account_id = any(:people) and used_at is null";

    private final Role role;
    private final ActivationCodes codes;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    CodeHandout(Role role, LockedPeople people, ActivationCodes codes, JdbcClient database, Audit audit, Clock clock) {
        super(BulkKinds.codes(role), role, Valid.class, people);
        this.role = role;
        this.codes = codes;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<JobLink> links(JobId job) {
        return List.of(
                new JobLink(Icon.PRINTER, "account.codes.print", "/admin/codes/" + job, false),
                new JobLink(Icon.DOWNLOAD, "account.codes.download", "/admin/codes/" + job + "/csv", true));
    }

    @Override
    Function<Locked, Verdict<Locked>> judge(Valid wanted, Collection<Locked> present) {
        return person -> {
            if (person.activated()) {
                return new Verdict.Leave<>(HAS_PASSWORD);
            }
            return person.state() == AccountState.DEACTIVATED
                    ? new Verdict.Leave<>(SHUT_OUT)
                    : new Verdict.Change<>(person, Map.of(), person.version());
        };
    }

    @Override
    void act(Valid wanted, Batch batch, List<Locked> people) {
        List<byte[]> nonces = people.stream().map(_ -> codes.nonce()).toList();
        ask(REPLACE, batch, people).update();
        ask(INSERT, batch, people)
                .param(
                        "hashes",
                        hexadecimal(
                                nonces, nonce -> codes.hash(codes.code(nonce)).orElseThrow()))
                .param("nonces", hexadecimal(nonces, nonce -> nonce))
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(wanted.until()))
                .update();
        record(batch, "code", people, Map.of("expires", wanted.until()));
    }

    private static String[] hexadecimal(List<byte[]> nonces, Function<byte[], byte[]> value) {
        return nonces.stream().map(value).map(HexFormat.of()::formatHex).toArray(String[]::new);
    }

    private void record(Batch batch, String what, List<Locked> people, Map<String, ?> facts) {
        audit.recordAll(
                batch.by(),
                BulkKinds.action(role, what),
                people.stream()
                        .map(person -> new Audit.Change(person.subject(), Map.of(), facts))
                        .toList());
    }

    /** Accounts may have changed as they like: it is the code that must be there still. */
    @Override
    boolean isAsLeft(Locked person, LedgerRow row) {
        return true;
    }

    @Override
    BiFunction<Locked, LedgerRow, Verdict<Locked>> judgeBack(Batch batch, List<LedgerRow> rows) {
        Map<Long, Boolean> used = new HashMap<>();
        database.sql(HANDED_OUT)
                .param("job", batch.job().value())
                .param("people", rows.stream().map(LedgerRow::row).toArray(Long[]::new))
                .query(row -> {
                    used.put(row.getLong(1), row.getBoolean(2));
                });
        return (person, row) -> switch (used.get(row.row())) {
            case null -> new Verdict.Leave<>(LockedPeople.CHANGED);
            case Boolean over when over -> new Verdict.Leave<>(USED);
            case Boolean _ -> new Verdict.Change<>(person, Map.of(), row.version());
        };
    }

    @Override
    void actBack(Batch batch, List<Locked> people) {
        ask(GIVE_BACK, batch, people).update();
        ask(REVOKE, batch, people).update();
        record(batch, "codeRevoked", people, Map.of());
    }

    private JdbcClient.StatementSpec ask(String sql, Batch batch, List<Locked> people) {
        return database.sql(sql)
                .param("job", batch.job().value())
                .param("people", LockedPeople.values(LockedPeople.ids(people)));
    }
}
