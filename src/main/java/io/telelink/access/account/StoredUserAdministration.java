package io.telelink.access.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.telelink.access.ApiToken;
import io.telelink.access.CurrentUser;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.UserAdministration;
import io.telelink.access.UserFilter;
import io.telelink.access.UserRow;
import io.telelink.access.Users;
import io.telelink.access.persistence.ApiTokenTable;
import io.telelink.access.persistence.AppUser;
import io.telelink.access.persistence.AppUsers;
import io.telelink.access.persistence.LockTable;
import io.telelink.access.persistence.UserListTable;
import io.telelink.audit.AuditLog;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
class StoredUserAdministration implements UserAdministration {

    private final Users users;
    private final AppUsers accounts;
    private final UserListTable table;
    private final LockTable locks;
    private final ApiTokenTable tokens;
    private final Secrets secrets;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;

    StoredUserAdministration(Users users, AppUsers accounts, UserListTable table, LockTable locks,
                             ApiTokenTable tokens, Secrets secrets, PasswordEncoder passwords, AuditLog log, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.table = table;
        this.locks = locks;
        this.tokens = tokens;
        this.secrets = secrets;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<UserRow> list(UserFilter filter, Pageable page) {
        return table.page(filter, clock.instant(), page);
    }

    @Override
    public String add(String username, String displayName, String role) {
        String password = secrets.password();
        users.create(username, displayName, password, role);
        return password;
    }

    @Override
    public void change(String username, String displayName, String role) {
        AppUser user = others(username);
        Map<String, Object> changes = new LinkedHashMap<>();
        if (!user.role().equals(role)) {
            changes.put("formerRole", user.role());
            changes.put("role", UserRules.role(role));
        }
        String called = UserRules.displayName(displayName);
        if (!user.toUser().displayName().equals(called)) {
            changes.put("displayName", called);
        }
        if (changes.isEmpty()) {
            return;
        }
        user.change(called, role);
        save(user, "USER_CHANGED", changes);
    }

    @Override
    public void setEnabled(String username, boolean enabled) {
        AppUser user = others(username);
        if (user.enabled() != enabled) {
            user.setEnabled(enabled);
            save(user, enabled ? "USER_ENABLED" : "USER_DISABLED", Map.of());
        }
    }

    @Override
    public String resetPassword(String username) {
        AppUser user = others(username);
        String password = secrets.password();
        user.changePassword(passwords.encode(password));
        locks.forgetFailures(user.id());
        int revoked = tokens.revokeAll(user.id(), clock.instant());
        save(user, "PASSWORD_RESET", Map.of("tokensRevoked", revoked));
        return password;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ApiToken> tokens(String username, Pageable page) {
        return tokens.page(existing(username).id(), clock.instant(), page);
    }

    @Override
    public void revokeToken(String username, long id) {
        AppUser user = existing(username);
        if (tokens.revoke(id, user.username(), clock.instant())) {
            log.append("API_TOKEN_REVOKED", CurrentUser.name(), "API token " + id, Map.of("user", user.username()));
        }
    }

    @Override
    public int revokeTokens(String username) {
        AppUser user = existing(username);
        int revoked = tokens.revokeAll(user.id(), clock.instant());
        if (revoked > 0) {
            log.append("API_TOKENS_REVOKED", CurrentUser.name(), "user " + user.username(), Map.of("tokens", revoked));
        }
        return revoked;
    }

    @Override
    public void unlock(String username) {
        AppUser user = existing(username);
        locks.forgetFailures(user.id());
        log.append("USER_UNLOCKED", CurrentUser.name(), "user " + user.username(), Map.of());
    }

    /** Written before the ledger is locked, so that nobody waits for this row while holding the ledger. */
    private void save(AppUser user, String kind, Map<String, Object> details) {
        accounts.saveAndFlush(user);
        table.endSessions(user.id());
        log.append(kind, CurrentUser.name(), "user " + user.username(), details);
    }

    private AppUser others(String username) {
        AppUser user = existing(username);
        if (user.username().equals(CurrentUser.name())) {
            throw new RefusedException(Reason.OWN_ACCOUNT);
        }
        return user;
    }

    private AppUser existing(String username) {
        return accounts.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new RefusedException(Reason.USER_UNKNOWN));
    }
}
