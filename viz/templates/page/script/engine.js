// vis-network, which the page carries packed: it runs as a script that the policy allows by its hash.
import { textOf } from "./packed.js";

const script = document.createElement("script");
script.textContent = textOf("engine");
document.head.append(script);
script.remove(); // a page that is saved as it was left carries it once
