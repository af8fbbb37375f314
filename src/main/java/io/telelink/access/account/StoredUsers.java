package io.telelink.access.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.User;
import io.telelink.access.Users;
import io.telelink.access.persistence.AppUser;
import io.telelink.access.persistence.AppUsers;
import io.telelink.access.persistence.LockTable;
import io.telelink.access.persistence.UserListTable;
import io.telelink.audit.AuditLog;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional(readOnly = true)
class StoredUsers implements Users {

    private final AppUsers users;
    private final LockTable locks;
    private final UserListTable table;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;

    StoredUsers(AppUsers users, LockTable locks, UserListTable table, PasswordEncoder passwords, AuditLog log, Clock clock) {
        this.users = users;
        this.locks = locks;
        this.table = table;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public User create(String username, String displayName, String password, String role) {
        String name = UserRules.username(username);
        String called = UserRules.displayName(displayName);
        UserRules.role(role);
        requireStrong(password, name);
        require(!users.existsByUsername(name), Reason.USERNAME_TAKEN);
        try {
            User created = users.saveAndFlush(new AppUser(name, called, passwords.encode(password), role,
                    clock.instant())).toUser();
            log.append("USER_CREATED", CurrentUser.name(), "user " + name, Map.of("role", role, "displayName", called));
            return created;
        } catch (DataIntegrityViolationException e) {
            // Somebody else was faster.
            throw new RefusedException(Reason.USERNAME_TAKEN);
        }
    }

    @Override
    public Optional<User> find(String username) {
        return users.findByUsername(username.strip().toLowerCase(Locale.ROOT)).map(AppUser::toUser);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Optional<User> current() {
        return own().map(AppUser::toUser);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    // A refusal must not undo that a wrong password was counted.
    @Transactional(noRollbackFor = RefusedException.class)
    public void changePassword(String oldPassword, String newPassword) {
        AppUser user = own().orElseThrow(() -> new RefusedException(Reason.USER_UNKNOWN));
        requireRight(oldPassword, user);
        require(!oldPassword.equals(newPassword), Reason.PASSWORD_SAME);
        requireStrong(newPassword, user.username());
        user.changePassword(passwords.encode(newPassword));
        // Written before the ledger is locked, so that nobody waits for this row while holding the ledger.
        users.saveAndFlush(user);
        locks.forgetFailures(user.id());
        table.endSessions(user.id());
        log.append("PASSWORD_CHANGED", user.username(), "user " + user.username(), Map.of());
    }

    @Override
    public boolean hasAny() {
        return users.count() > 0;
    }

    private Optional<AppUser> own() {
        return CurrentUser.find().flatMap(users::findByUsername);
    }

    /** Counted like those of signing in: who has got hold of a session must not find out the password by trying. */
    private void requireRight(String password, AppUser user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        require(locks.lockedUntil(user.id(), now).isEmpty(), Reason.PASSWORD_LOCKED);
        if (!passwords.matches(password, user.passwordHash())) {
            locks.countFailure(user.id(), now).lockedUntil().ifPresent(until -> log.append("ACCOUNT_LOCKED", user.username(),
                    "user " + user.username(), Map.of("lockedUntil", until)));
            throw new RefusedException(Reason.PASSWORD_WRONG);
        }
    }

    private static void requireStrong(String password, String username) {
        PasswordRule.breach(password, username).ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }

    private static void require(boolean condition, Reason reason) {
        if (!condition) {
            throw new RefusedException(reason);
        }
    }
}
