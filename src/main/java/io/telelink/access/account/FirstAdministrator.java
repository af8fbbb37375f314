package io.telelink.access.account;

import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.Roles;
import io.telelink.access.SystemActor;
import io.telelink.access.Users;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes sure that somebody can sign in where no demonstration store brings its own accounts. */
@Component
@ConditionalOnProperty(name = "telelink.demonstration", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

    private static final String USERNAME = "admin";
    /** Property of the environment variable that people are told about. */
    private static final String PASSWORD = "telelink.admin.password";
    private static final String PASSWORD_VARIABLE = "TELELINK_ADMIN_PASSWORD";

    private final Users users;
    private final Secrets secrets;
    private final Environment environment;

    FirstAdministrator(Users users, Secrets secrets, Environment environment) {
        this.users = users;
        this.secrets = secrets;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemActor.run(this::createIfNobodyCanSignIn);
    }

    private void createIfNobodyCanSignIn() {
        if (users.hasAny()) {
            return;
        }
        String chosen = environment.getProperty(PASSWORD);
        if (StringUtils.hasText(chosen)) {
            create(chosen);
            return;
        }
        String generated = secrets.password();
        if (create(generated)) {
            // Standard output, not the log: a log is kept and copied, a password must not be.
            System.out.println("Administrator: " + USERNAME + " / " + generated);
        }
    }

    private boolean create(String password) {
        try {
            users.create(USERNAME, "Administrator", password, Roles.ADMIN);
            return true;
        } catch (RefusedException e) {
            if (e.reason() == Reason.USERNAME_TAKEN) {
                // Another node on the same database started at the same moment.
                return false;
            }
            throw new IllegalStateException(PASSWORD_VARIABLE + " is refused: " + e.getMessage(), e);
        }
    }
}
