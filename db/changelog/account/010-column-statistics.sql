--liquibase formatted sql

--changeset account:column-statistics
-- How often letters stand in these columns: without it the planner takes every condition on one for a rare one.
create statistics account_username_text on fold(username) from account;
create statistics account_matricule_text on fold(matricule) from account;
create statistics account_email_text on fold(email) from account;
analyze account;
--rollback drop statistics account_email_text;
--rollback drop statistics account_matricule_text;
--rollback drop statistics account_username_text;
