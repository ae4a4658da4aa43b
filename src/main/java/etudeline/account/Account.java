package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Outdated;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person of any role: one row, so that a username is unique across roles and one index holds scope, filter and sort. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "role")
abstract class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private @Nullable Long universityId;
    private String username;
    private @Nullable String passwordHash;
    private String firstName;
    private String lastName;
    private @Nullable String email;
    private @Nullable String matricule;
    private String language = "fr";
    private String theme = "SYSTEM";
    private Instant createdAt;
    private @Nullable Instant lastSignInAt;

    @Version
    private int version;

    @Column(name = "state", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // as the database sorts it
    private @Nullable String stateOrder;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // made by the database, for sorting and searching in queries
    private @Nullable String nameKey;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable")
    private @Nullable String usernameKey;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable")
    private @Nullable String matriculeOrder;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable")
    private @Nullable String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(@Nullable UniversityId university, Identity identity, AccountState state, Instant createdAt) {
        this.universityId = university == null ? null : university.value();
        this.username = identity.username();
        this.firstName = identity.firstName();
        this.lastName = identity.lastName();
        this.email = identity.email();
        this.matricule = identity.matricule();
        this.state = state;
        this.createdAt = createdAt;
    }

    abstract Role role();

    AccountId id() {
        return new AccountId(Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    /** Refuses an edit that was made on another version than this one (rule 12). */
    void expect(int edited) {
        if (edited != version) {
            throw new Outdated("account", id().value(), edited);
        }
    }

    Identity identity() {
        return new Identity(firstName, lastName, username, email, matricule);
    }

    /** As lists and audit show it: the last name first. */
    String name() {
        return lastName + " " + firstName;
    }

    @Nullable
    UniversityId university() {
        return universityId == null ? null : new UniversityId(universityId);
    }

    AccountState state() {
        return state;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Locale language() {
        return Locale.of(language);
    }

    String theme() {
        return theme;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant lastSignInAt() {
        return lastSignInAt;
    }

    void identify(Identity changed) {
        username = changed.username();
        firstName = changed.firstName();
        lastName = changed.lastName();
        email = changed.email();
        matricule = changed.matricule();
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void prefer(Locale preferredLanguage, String preferredTheme) {
        language = preferredLanguage.getLanguage();
        theme = preferredTheme;
    }

    void activate() {
        state = AccountState.ACTIVE;
    }

    void deactivate() {
        state = AccountState.DEACTIVATED;
    }

    /** For subclasses whose place is in another university now. */
    void belongTo(UniversityId university) {
        universityId = university.value();
    }
}
