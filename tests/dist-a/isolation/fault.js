/** True when the findings come from the oracles that should have found the fault. */ export function isCaught(fault, findings) {
    return fault.seenBy.every((oracles)=>findings.some((finding)=>oracles.includes(finding.oracle)));
}

//# sourceMappingURL=fault.js.map