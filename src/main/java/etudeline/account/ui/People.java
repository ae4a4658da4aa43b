package etudeline.account.ui;

import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a service of people lets an administrator do with one of them. */
record People(
        Consumer<AccountId> activate,
        Consumer<AccountId> deactivate,
        Function<AccountId, List<Dependent>> previewDeletion,
        BiConsumer<AccountId, String> delete) {}
