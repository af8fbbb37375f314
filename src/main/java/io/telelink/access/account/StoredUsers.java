package io.telelink.access.account;

import java.time.Clock;
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
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;

    StoredUsers(AppUsers users, PasswordEncoder passwords, AuditLog log, Clock clock) {
        this.users = users;
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
    @Transactional
    public void changePassword(String oldPassword, String newPassword) {
        AppUser user = own().orElseThrow(() -> new RefusedException(Reason.USER_UNKNOWN));
        require(passwords.matches(oldPassword, user.passwordHash()), Reason.PASSWORD_WRONG);
        require(!oldPassword.equals(newPassword), Reason.PASSWORD_SAME);
        requireStrong(newPassword, user.username());
        user.changePassword(passwords.encode(newPassword));
        // Written before the ledger is locked, so that nobody waits for this row while holding the ledger.
        users.saveAndFlush(user);
        log.append("PASSWORD_CHANGED", user.username(), "user " + user.username(), Map.of());
    }

    @Override
    public boolean hasAny() {
        return users.count() > 0;
    }

    private Optional<AppUser> own() {
        return CurrentUser.find().flatMap(users::findByUsername);
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
