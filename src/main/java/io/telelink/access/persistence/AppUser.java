package io.telelink.access.persistence;

import java.time.Instant;
import java.util.Optional;

import io.telelink.access.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A user as kept. What counts wrong passwords is changed by {@link LockTable} alone, so that no count is lost. */
@Entity
public class AppUser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String displayName;
    private String passwordHash;
    private String role;
    private boolean enabled = true;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lockedUntil;

    @Column(updatable = false)
    private Instant createdAt;

    /** Changed by {@link UserListTable} alone. */
    @Column(insertable = false, updatable = false)
    private int sessionStamp;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {
        // for the entity manager
    }

    public AppUser(String username, String displayName, String passwordHash, String role, Instant createdAt) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = createdAt;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("The user has not been saved");
        }
        return id;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String role() {
        return role;
    }

    public boolean enabled() {
        return enabled;
    }

    public int sessionStamp() {
        return sessionStamp;
    }

    public void change(String newDisplayName, String newRole) {
        displayName = newDisplayName;
        role = newRole;
    }

    public void setEnabled(boolean whether) {
        enabled = whether;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    public User toUser() {
        return new User(id(), username, displayName, role, enabled, Optional.ofNullable(lockedUntil), createdAt);
    }
}
