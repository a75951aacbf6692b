// The staffing page: while something is worked out it asks again, and shows it when it is there.
const wait = document.getElementById("wait");
const tried = document.getElementById("what-if");
const underway = (part) => part !== null && ["underway", "busy"].includes(part.dataset.state);

async function look(address) {
    try {
        const answer = await fetch(address);
        // A refusal as well: the page, loaded anew, says why (signed out, another day by now).
        if (answer.status !== 202 && answer.status < 500) {
            location.reload();
            return;
        }
    } catch {
        // The office is away for a moment: the next look tells.
    }
    setTimeout(() => look(address), 2000);
}

if (underway(wait)) {
    setTimeout(() => look("/api/v1/staffing?day=" + wait.dataset.day), 1000);
} else if (underway(tried)) {
    setTimeout(() => look("/api/v1/staffing/what-if" + location.search), 1000);
}
