/**
 * The tamper-evident ledger: a chain of hashed entries about who did what, Merkle roots over what is too much for entries,
 * and their verification.
 *
 * <p>What other modules use stands in this package and knows no other module, so that every one of them can be audited:
 * {@link io.telelink.audit.AuditLog} to append, {@link io.telelink.audit.EvidenceSource} to have own rows verified,
 * {@link io.telelink.audit.AuditRecords} to read entries back. Only the sub-packages that run verifications and show them
 * use the modules named here.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = {"job", "shell", "web"})
@NullMarked
package io.telelink.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
