// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var Fs=Object.defineProperty;var nt=(t,e)=>{for(var o in e)Fs(t,o,{get:e[o],enumerable:!0})};var u=t=>document.getElementById(t),Lt=document.documentElement,P=u("board"),L=(t,e,o)=>{let n=document.createElement(t);return e!==void 0&&e!==""&&(n.textContent=
e),o&&(n.className=o),n},K=(t,e,o)=>{let n=L("button",t,o);return n.type="button",n.addEventListener("click",e),n},Ct=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],Rt=t=>t.target,Ks="http://www.w3.org/2000/svg",X=(t,e,o)=>{let n=document.createElementNS(Ks,t);for(let[r,i]of Object.entries(e))n.setAttribute(r,String(
i));return o&&(n.textContent=o),n},Xe=t=>t.getContext("2d"),W=t=>{u("told").textContent!==t&&(u("told").textContent=t)},Ye={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};async function qs(t){let e=u(t);if(!e.dataset.packed)return e.textContent;let o=Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0));return new Response(new Blob(
[o]).stream().pipeThrough(new DecompressionStream(e.dataset.packed))).text()}var Ze=async t=>JSON.parse(await qs(t)),_r=({count:t,same:e,each:o})=>{let n=new Array(
t),r=Object.keys(o);for(let i=0;i<t;i++){let s={at:i,...e};for(let a of r)s[a]=o[a][i];n[i]=s}return n},Gr=await Ze("model"),b=_r(Gr.nodes),C=_r(Gr.edges),w=await Ze(
"data"),B=new Map(b.map(t=>[t.id,t])),_=new Map(C.map(t=>[t.uid,t])),q=new Map;for(let t of b)q.set(t.uid,[...q.get(t.uid)||[],t]);var z=b.map(()=>[]);for(let t of C)
z[t.source].push(t),t.target!==t.source&&z[t.target].push(t);var Dt=C.length>w.limits.many,Mt={texts:[],cards:{},lines:{},claims:{}},St=await Ze("left"),Jr=[...document.
body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);St.file&&(w.live=null);var At=w.live?location.pathname+location.search:"",Oe=(w.near?w.near.packs:
[]).map(([t,e,o,n,r,i,s,a,l])=>({id:t.slice(5),one:e,many:o,label:n,box:[r,i,s,a],members:l})),rt=new Map(Oe.map(t=>[t.id,t])),Qe=new Map(Oe.flatMap(t=>t.members.
map(e=>[e,t]))),ht=w.near&&w.near.sizes,F=w.live,Vr=t=>F&&F.opens[t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var Zt=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=Zt(),h={lines:[],pills:[],cards:new Uint8Array(
b.length),drawn:new Uint8Array(C.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},et=[],m={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},y={hover:"",down:null,moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var Xr=t=>[["pin",t.pinned],["laid",t.laid]],_s=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function Bt(){let t=new URLSearchParams,e=Zt();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[o,
n]of Xr(c))n.size&&t.set(o,[...n].map(([r,[i,s]])=>`${r}~${i}~${s}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Ht(t){let e=new URLSearchParams(t),o=g=>e.get(g)||"",n=g=>o(g).split("\
~").filter(Boolean),r=Zt(),i=r.to,s=(g,k,x,$)=>Number.isInteger(g)&&g>=k&&g<=x?g:$,a=o("at");(a.startsWith("card:")&&B.has(a.slice(5))||a.startsWith("line:")&&_.
has(a.slice(5))||a.startsWith("pack:")&&rt.has(a.slice(5)))&&(r.at=a),r.route=s(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(g=>g.length))-
1,-1),r.known=w.clock.known.includes(o("known"))?o("known"):"";let l=o("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let d=o("true").split("-").map(g=>parseInt(g,10));d.length===2&&([r.from,r.to]=[s(d[0],0,i,0),s(d[1],0,i,i)]),r.from>r.to&&([r.from,r.to]=[0,i]),
r.off=new Set(n("off")),r.least=Math.min(Math.max(parseFloat(o("least"))||0,0),1);for(let[g,k]of _s(r))for(let x of n(g))B.has(x)&&k.add(x);for(let[g,k]of Xr(r)){
let x=n(g);for(let $=0;$+2<x.length;$+=3){let M=[parseFloat(x[$+1]),parseFloat(x[$+2])];(B.has(x[$])||rt.has(x[$]))&&M.every(Number.isFinite)&&k.set(x[$],M)}}r.
open=new Set(n("open").filter(g=>rt.has(g))),r.mode=["picture","table","map"].includes(o("as"))&&(o("as")!=="map"||w.map)?o("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(o("turn"))?o("turn"):"",r.theme=["dark","light"].includes(o("theme"))?o("theme"):"";let f=n("join");f.length===2&&f.every(
g=>B.has(g))&&(r.ends=f),r.grown=w.live||St.grown?n("grow").filter(g=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g)):[];let p=o("eye").split("_").map(parseFloat);return r.
eye=p.length===3&&p.every(Number.isFinite)&&p[2]>0?[p[0],p[1],p[2]]:null,r}function pt(){let t=Bt();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function gt(t,e){let o=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},n;try{n=await fetch(t,o)}catch{throw new Error(
"The server does not answer; start entrepot serve again and reload")}if(!n.ok)throw new Error((await n.text()).trim().split(`
`)[0].slice(0,300));return n.json()}var Zr={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},R={by:St.by||"",notes:St.notes||[],steps:St.steps||[]},Ee=[],Yr=Promise.resolve(),to=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),Qr=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,Qt=()=>JSON.stringify([R.notes,R.steps]);function ti(t){
let e=Qt();[R.notes,R.steps]=JSON.parse(t),eo(e)}function eo(t){if(t===Qt())return;if(!w.live){y.unsaved=!0;return}let[e,o]=JSON.parse(t),n=new Map(e.map(s=>[s.
key,JSON.stringify(s)])),r=new Set(R.notes.map(s=>s.key)),i=R.notes.filter(s=>n.get(s.key)!==JSON.stringify(s)).map(s=>["/api/notes",{note:s}]);for(let s of e)r.
has(s.key)||i.push(["/api/notes/drop",{key:s.key}]);JSON.stringify(o)!==JSON.stringify(R.steps)&&i.push(["/api/story",{page:At,steps:R.steps}]);for(let[s,a]of i)
Yr=Yr.then(()=>gt(s,a)).catch(l=>{y.unsaved=!0,W(`Not saved in the case: ${l.message}`)})}var Sn=()=>({view:Bt(),own:Qt()}),zt=[],It=[],ei=0;function kt(t=""){let e=t&&t===y.lastKind&&performance.now()-ei<700;[y.lastKind,ei]=[t,performance.now()],!e&&
(zt.push(Sn()),It.length=0)}function te(t,e=""){let o=Qt();kt(e),t(),eo(o),J()}function H(t,e=!1,o=""){kt(o),t(),J(e)}var oi=[],ni=t=>oi.push(t);function J(t=!1){for(let e of oi)e(t)}var V=t=>Math.round(t*10)/10,v=t=>String(V(t)),oo=(t,e,o=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+o&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+o;function ri(t,e){let o=e[0]-
t[0],n=e[1]-t[1],r=Math.hypot(o,n)||1,i=[o/r,n/r],s=[e[0]-i[0]*e[2]/2,e[1]-i[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:s,way:i,label:null}}var ii=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),On=t=>t.curve||=ii(t.d);function Ut(t,e){let o=On(t),n=1-e,r=[n*n*n,3*n*n*e,3*n*e*e,e*e*e],i=s=>r.reduce((a,l,d)=>a+l*o[2*d+s],0);
return[i(0),i(1)]}function Lo(t,e,o=0){let[n,r]=Ut(t,o);for(let i=o;i<.9;i+=.01){let[s,a]=Ut(t,i);if(Math.hypot(s-n,a-r)>=e)return i}return .5}var En=(t,e,o,n,r,i)=>{
let s={d:`M${v(t)} ${v(e)}C${[...o,n,r].map(v).join(" ")}`,tip:[n,r],way:i,curve:[t,e,...o,n,r]};return{...s,label:[...Ut(s,.5),0,0]}},Ln=t=>t.points||=ii(t.d);
function Co(t){let e=Ln(t),o=2*Math.floor(e.length/4);return[e[o],e[o+1]]}function si(t,e,[o,n],[r,i]){let s=r-o,a=i-n,l=Math.min(Math.max(((t-o)*s+(e-n)*a)/(s*
s+a*a||1),0),1);return Math.hypot(t-o-l*s,e-n-l*a)}var wt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+e[2]/
2)),Math.max(...t.map(e=>e[1]+e[3]/2))],Ao=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Cn(t,e,o,n,r){
let[i,s]=e-t>n-o?r:[t,e];return i<o?i-o:s>n?Math.min(s-n,i-o):0}function ai(t,[e,o]){let n=!1;return t.forEach(([r,i],s)=>{let[a,l]=t.at(s-1)||t[0];l>o!=i>o&&e<
(a-r)*(o-i)/(l-i)+r&&(n=!n)}),n}var To=t=>{let e=m.placed&&m.placed.kind==="near"&&Qe.get(t.at);return e&&!c.open.has(e.id)?e:null},G=t=>To(t)||t,No=t=>(t.members?"pack:":"card:")+t.id,Tt=t=>t.
members.map(e=>b[e]).filter(e=>h.cards[e.at]),$t=()=>[...new Set(b.filter(t=>h.cards[t.at]).map(G))],Ft=t=>{let e=Tt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Le=t=>t.members?Tt(t).map(e=>e.id):[t.id],yt=t=>rt.get(t)||B.get(t),ee=(t,e)=>t.source===e.at?t.target:t.source,no=t=>`${b[t.source].name} ${t.relation}\
 ${b[t.target].name}${t.goods?` [${t.goods}]`:""}`,st=t=>t.slice(5);var T=t=>{let e=t.members?t:G(t),{x:o,y:n,w:r,h:i}=m.placed.cards,s=e.box||[o[e.at],n[e.at],r[e.at],i[e.at]],a=m.placed.kind==="map"?null:c.pinned.get(e.id)||(m.
placed.kind==="near"?c.laid.get(e.id)||m.loose.get(e.id):null);return a?[a[0],a[1],s[2],s[3]]:s},jo=t=>Math.min((P.clientWidth-36)/t.width,(P.clientHeight-36)/t.
height,1.15);function li(){return c.mode==="map"?w.map:w.field?w.field:w.near?w.near:c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||jo(w.tall)>1.2*
jo(w.wide)?w.tall:w.wide}function An(t,{middle:e,chip:o,gutter:n}){if(!t)return 0;let r=(e+o)/2+n;return Math.sign(t)*(r+(Math.abs(t)-1)*(o+n))}function ci(t,e){let o=An(1,e);if(Math.abs(
t)<o/2)return 0;let n=Math.round((Math.abs(t)-o)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,n+1)}function Wo(t,e,[o,n],r,i){let s=r.filter(f=>Math.abs(f[0]-
t)<(f[2]+o)/2+4),a=f=>(f[3]+n)/2+i,d=[e,...s.flatMap(f=>[f[1]-a(f),f[1]+a(f)])].filter(f=>s.every(p=>Math.abs(f-p[1])>a(p)-.05));return V(d.reduce((f,p)=>Math.abs(
p-e)<Math.abs(f-e)?p:f))}function di(t,{gap:e,group:o,head:n}){let r=new Set,i=[],s=0;return t.forEach(({tall:a,kind:l,headed:d},f)=>{f&&l!==t[f-1].kind&&(s+=o),
d&&!r.has(l)&&(s+=n),r.add(l),i.push(s+a/2),s+=a+e}),[i,s]}function fi(t){let e=[];for(let o of t){let n={value:o,count:1};for(let r=e.at(-1);r&&r.value>n.value;r=
e.at(-1)){let i=r.count+n.count;n={value:(r.value*r.count+n.value*n.count)/i,count:i},e.pop()}e.push(n)}return e.flatMap(({value:o,count:n})=>new Array(n).fill(
o))}var pi=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||m.loose.size>0,ro=()=>b[w.near.columns.indexOf(0)],Js=t=>An(t,ht),io=t=>w.near.cards.
x[ro().at]+Js(t),Ce=t=>t.members?t.members[0]:t.at;function oe(t){let e=c.pinned.get(t.id);return e?ci(e[0]-io(0),ht):w.near.columns[Ce(t)]}var Tn=t=>{let e=w.near.
parents[Ce(t)];return e>=0&&h.cards[e]?G(b[e]):null},Nn=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...Oe.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function jn(){let t=[];for(let{words:e,members:o}of Nn()){let n=o.map(l=>b[l]).filter(l=>h.cards[l.at]&&!c.pinned.has(G(l).id)).map(
T);if(!n.length)continue;let[r,i,s,a]=n.reduce((l,d)=>d[1]-d[3]/2<l[1]-l[3]/2?d:l);t.push([e,r-s/2,i-a/2-5,s])}return t}var so=()=>jn().map(([,t,e,o])=>[t+o/2,e-
4,o,14]);function mi(){let t=m.loose;if(m.loose=new Map,m.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=$t(),o=i=>c.laid.has(i.id)||c.pinned.has(i.id),
n=e.filter(o).map(T),r=[];for(let i of e.filter(s=>!o(s))){let s=T(i);!n.some(l=>oo(l,s))?n.push(s):r.push(i)}r.length&&n.push(...so());for(let i of r){let[s,a,
l,d]=T(i),f=[s,Wo(s,a,[l,d],n,ht.gap)];m.loose.set(i.id,f),n.push([...f,l,d])}}return t.size!==m.loose.size||[...m.loose].some(([e,o])=>String(t.get(e))!==String(
o))}var bt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Wn={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},Po=t=>t!==null&&t.printed===Wn.printed;function ui(t,{known:e,newest:o,start:n,end:r}){let i=e||
o,s="";for(let[a,l,d,f]of t){let p=f?a<=i:!e||a!==""&&a<=e;s+=p&&l<=(r||"9999-12-31")&&d>=(n||"0000-01-01")?"1":"0"}return s}function hi(t,e){return t===null?e===
null?"":"appeared":e===null?"went":Po(t)||Po(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var re=()=>c.from===0&&c.to===Zt().to?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function lo(t){let[e,o]=re();return ui(t,{known:c.known,newest:w.
clock.newest,start:e,end:o})}var be=()=>c.known!==""||re()[1]!=="";function gi(t){let e=lo(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var ne=w.states.lines,Pn=(t,e)=>t in ne.same?ne.same[t]:ne.each[t][e];function Vs({at:t}){return ne.more[t]?ne.more[t]:ne.dated?{items:[[Pn("kn\
own",t),Pn("start",t),Pn("end",t)]]}:{items:[]}}function Rn(t){if(!be())return t;let e=gi(Vs(t));return e===null?null:{...t,...e===void 0?Wn:e}}function Dn(t){let e=w.
states.cards[t.at];if(!e||!be())return t.pills;let o=gi(e);return Array.isArray(o)?o:t.pills}function Ro(){if(!be()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=lo(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&F&&Xs(t),e===void 0?null:w.trace.lists[e]}var ao=new Map;
async function Xs(t){if(ao.has(t))return;let e=new URLSearchParams(location.search),[o,n]=re();for(let[r,i]of[["known",c.known],["start",o],["end",n]])e.set(r,i);
ao.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await gt("/api/routes?"+e);for(let i of r)i.drawn=i.lines.every(s=>_.has(s));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){ao.set(t,r.message)}lo(w.trace.items)===t&&J()}function Ae(t,e){let o=[c.known,c.against];[c.known,
c.against]=[t,""];try{return e()}finally{[c.known,c.against]=o}}var mt=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Ot=(t,e)=>c.off.has(`${t}.${e}`);function wi(t){return Ot("known",t.known)||Ot("level",t.level)||(t.support===
null?Ot("weight","none"):Ot("weight",t.weight)||t.support<c.least)||t.denied&&Ot("mark","denied")||t.partial&&Ot("mark","partial")?!1:!co("status",t.statuses)&&
!co("source",t.sources)&&!co("voice",t.voices.map(xe))&&!Ot("relation",xe(t.relation))}var co=(t,e)=>e.length>0&&e.every(o=>Ot(t,o)),xe=t=>t.replaceAll("~","-"),
Do=t=>xe(t.country||"none on file"),Bo=t=>h.pills[t.at].length?h.pills[t.at].map(e=>xe(e[0])):["none"];function yi([t,e,o,n,r]){let p=E=>52+E*306,g=E=>120-E*108,k=L("figure","","chart"),x=X("svg",{viewBox:"0 0 370 150",role:"img","aria-label":o.map(E=>E[4]).join(
"; ")});for(let[E,S]of r)x.append(X("line",{x1:52,x2:358,y1:g(E),y2:g(E),class:"rule"}),X("text",{x:46,y:g(E)+4,"text-anchor":"end"},S));x.append(X("text",{x:52,
y:138},n[0]),X("text",{x:358,y:138,"text-anchor":"end"},n[1]));let $=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[E,S,O,A,
N]of o){let D=X("g",{class:`mark m${E%4}`});D.append(X("title",{},N)),A!==O&&D.append(X("line",{x1:p(S),x2:p(S),y1:g(O),y2:g(Math.min(A,1)),"stroke-dasharray":"\
2 3"})),D.append(Ho($[E%$.length],p(S),g(O),5)),x.append(D)}let M=L("ul","","key");return e.forEach((E,S)=>{let O=L("li"),A=X("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${S%4}`});A.append(Ho($[S%$.length],8,7,5)),O.append(A,L("span",E)),M.append(O)}),k.append(x,M,L("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),k}function Ho(t,e,o,n){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let s=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;s.push(`${v(
e+1.15*n*Math.cos(l))},${v(o+1.15*n*Math.sin(l))}`)}return X("polygon",{points:s.join(" ")})}if(t==="circle")return X("circle",{cx:e,cy:o,r:n});if(t==="ring")return X(
"circle",{cx:e,cy:o,r:n-1,fill:"none","stroke-width":2});let i=t==="bar"?n*.45:n*.9;return X("rect",{x:e-n*.9,y:o-i,width:n*1.8,height:2*i})}var bi=(t,e)=>t.source===e?t.target:t.source;function xi(t,e,o,n){let r=new Map([[t,null]]),i=[t];for(;i.length&&!r.has(e);){let a=[];for(let l of i)for(let d of o[l].
filter(n)){let f=bi(d,l);r.has(f)||(r.set(f,d),a.push(f))}i=a}if(!r.has(e))return null;let s=[];for(let a=e,l=r.get(a);l;l=r.get(a))s.unshift(l),a=bi(l,a);return s}function zo(){if(c.route>=0&&h.routes[c.route])return Bn(h.routes[c.route]);if(c.ends[1])return fo(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=_.get(c.at.slice(5));return t?new Set([t.uid,b[t.source].id,b[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?rt.get(c.at.slice(5)).members.map(o=>b[o]):[B.get(c.at.slice(5))],e=new Set(t.map(o=>o.id));for(let o of t)for(let n of z[o.
at])h.drawn[n.at]&&[n.uid,b[n.source].id,b[n.target].id].forEach(r=>e.add(r));return e}return null}var Bn=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(q.get(e)||
[]).map(o=>o.id))]);function fo(t,e){let o=i=>h.drawn[i.at]===1,n=xi(B.get(t).at,B.get(e).at,z,o),r=new Set([t,e]);for(let i of n||[])for(let s of[i.uid,b[i.source].
id,b[i.target].id])r.add(s);return{way:n,lit:r}}var Hn=15,Ys=()=>C.filter(t=>h.drawn[t.at]&&m.geometry[t.at].d);function Te(){let t=new Map;for(let e of b){let o=w.map.marks[e.at];!h.cards[e.at]||o<0||(t.has(
o)||t.set(o,[]),t.get(o).push(e))}return t}var zn=t=>Te().get(w.map.marks[t.at])||[t];function ke(){let t=new Map,e=o=>h.lines[o.at].support??-1;for(let o of Ys()){
let{d:n}=m.geometry[o.at];t.has(n)||t.set(n,[]),t.get(n).push(o)}for(let o of t.values())o.sort((n,r)=>e(r)-e(n));return[...t.values()]}var ki=t=>ke().find(e=>e.
includes(t))||[t];function $i(t,e){let o=w.map.names[t],[n]=e,r=w.map.how[n.at];return e.length>1?`${o}: ${e.length}`:r==="town"||r==="seat"?`${n.name}, ${o}`:n.
name}function Io(){if(m.pairs)return m.pairs;m.pairs=new Map;for(let e of C){if(!h.drawn[e.at])continue;let o=po(e);o&&(m.pairs.has(o)||m.pairs.set(o,[]),m.pairs.get(
o)?.push(e))}let t=e=>h.lines[e.at].support??-1;for(let e of m.pairs.values())e.sort((o,n)=>t(n)-t(o));return m.pairs}function po(t){let e=G(b[t.source]),o=G(b[t.
target]);return e===o&&e.members?"":`${e.id}>${o.id}`}var Ne=t=>Io().get(po(t))||[t],Zs=t=>m.routed.size?m.unrouted.has(t[0].at):m.placed.folded[t[0].at]===1;function je(t){
return!Zs(t)||c.every?!0:t.some(e=>h.focus&&h.focus.has(e.uid)||y.hover===e.uid||y.hover===G(b[e.source]).id||y.hover===G(b[e.target]).id)}var mo=t=>m.placed.kind!==
"near"||po(t)!==""&&Ne(t)[0]===t&&je(Ne(t)),Kt=()=>[...Io().values()].filter(je);function vi(){let t=[...Io().values()],e=t.filter(je),o=e.reduce((i,s)=>i+s.length,
0),n=t.length-e.length,r=Oe.filter(i=>!c.open.has(i.id)).reduce((i,s)=>i+Tt(s).length,0);return`${e.length} lines drawn for ${o} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(n?`; ${n} more lines show at the card you point at`:"")}function Mi(){let t=[...Io().values()],e=t.filter(je),o=t.length-e.length,n=e.
reduce((r,i)=>r+i.length,0);return`${e.length} lines stand for ${n} relations.`+(o?` Further lines not drawn, counted at their cards: ${o}.`:"")}function In(){let t=b.filter(i=>h.cards[i.at]).map(T);for(let i of Kt()){let s=On(m.geometry[i[0].at]),a=[s[0],s[2],s[4],s[6]],l=[s[1],s[3],s[5],s[7]],[d,f,p,g]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(d+f)/2,(p+g)/2,f-d,g-p])}if(t.push(...so()),!t.length)return[0,0,m.placed.width,m.placed.height];
let[e,o,n,r]=wt(t);return[e-12,o-12,n+12,r+12]}function uo(){let t=[...Te().values()].map(([n])=>T(n)).map(([n,r])=>[n-60,r-50,n+150,r+50]);for(let[n]of ke()){let r=Ln(
m.geometry[n.at]);for(let i=0;i<r.length;i+=2)t.push([r[i]-8,r[i+1]-8,r[i]+8,r[i+1]+8])}if(!t.length)return w.map.near;let e=n=>Math.min(...t.map(r=>r[n])),o=n=>Math.
max(...t.map(r=>r[n]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(o(2),m.placed.width+150),Math.min(o(3),m.placed.height)]}var ie=t=>[...t].map(e=>yt(e)?
T(yt(e)):_.has(e)?m.geometry[_.get(e).at].label:null).filter(Boolean);function se(){if(m.placed.kind==="map")return uo();if(m.placed.kind==="near")return In();let t=[
...b.filter(n=>h.cards[n.at]).map(T),...C.filter(n=>h.drawn[n.at]&&m.geometry[n.at].label).map(n=>m.geometry[n.at].label)];if(!t.length)return[0,0,m.placed.width,
m.placed.height];let e=m.placed.kind==="field"?null:[0,0,m.placed.width,m.placed.height],o=e&&t.length===b.length+C.length&&!c.pinned.size?e:wt(t);return[Math.min(
o[0],o[2])-18,Math.min(o[1],o[3])-(e?34:18),o[2]+18,o[3]+18]}var j=new vis.Network(P,{nodes:[],edges:[]},{physics:!1,layout:{improvedLayout:!1},interaction:{hover:!1,keyboard:!1,selectable:!1,multiselect:!1,tooltipDelay:1e9}}),
We=P.querySelector("canvas");function Un(t,e,o){if(o(t)<=e)return t;let n=[...t],r=a=>n.slice(0,a).join("").trimEnd()+"…",i=0,s=n.length-1;for(;i<s;){let a=i+s+1>>1;o(r(a))<=e?i=a:s=a-1}return r(
i)}function Si(t,e,o,n){let r=[""];for(let i of t.split(" ")){let s=r.length-1,a=r[s]?`${r[s]} ${i}`:i;!r[s]||r.length===o||n(a)<=e?r[s]=a:r.push(i)}return r.map(
i=>Un(i,e,n))}var Fn=window.matchMedia("(prefers-color-scheme: dark)"),at=()=>(c.theme||(Fn.matches?"dark":"light"))==="dark",lt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,qt=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:o=>e?w.looks[o].dark:w.looks[o].light}),Y=t=>h.focus!==null&&!h.focus.has(t)||
h.gone.has(t),ct=t=>!y.saving&&c.at===t,ae=t=>!y.saving&&c.picked.has(t),Uo=t=>!y.saving&&c.pinned.has(t);function Pe(t,e,o,n,r,i){t.fillStyle=t.strokeStyle=i,t.
beginPath();let s={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(s){for(let a=0;a<s[0];a++){let l=(s[1]+360*a/s[0])*Math.PI/180;t.lineTo(
o+1.15*r*Math.cos(l),n+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(o,n,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(o,
n,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(o-r*.9,n-a,r*1.8,2*a)}}function Re(t,e,o,n,r,i){t.beginPath(),t.roundRect(e,o,
n,r,i)}function Fo(t,{tip:[e,o],way:[n,r]},i,s=1){let a=(6+i)/s,l=a*.45,d=e-n*a,f=o-r*a;t.moveTo(e,o),t.lineTo(d-r*l,f+n*l),t.lineTo(d+r*l,f-n*l),t.closePath()}
var xt=11;function _t(t,e,o){return ho.font=lt(100,o),ho.measureText(t).width*e/100}var le=(t,e,o,n)=>Un(t,e,r=>_t(r,o,n)),Et=(t,e,o,n,r)=>Si(t,e,n,i=>_t(i,o,r)),
De=40,ho=document.createElement("canvas").getContext("2d");var Qs={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Nt=t=>String(t).replace(/[&<>"']/g,e=>Qs[e]),ce=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function Ko(t,e,o,n,r){let i=r*.45;t.push({round:[o,n,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${v(o-i)} ${v(n-i)}L${v(o+i)} ${v(n+i)}M${v(o+i)} ${v(
n-i)}L${v(o-i)} ${v(n+i)}`,stroke:e.ink,width:r*.28,dash:[]})}function jt(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return ta(t,e);if(e.glyph)return Pe(
t,e.glyph,...e.at,e.fill);let o=null;if(t.beginPath(),e.d)o=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[
n,r]of e.points)t.lineTo(n,r);e.fill&&(t.fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,o?t.stroke(o):t.stroke())}function ta(t,{
words:e,x:o,y:n,size:r,fill:i,bold:s,italic:a,anchor:l,halo:d,wide:f}){t.font=(a?"italic ":"")+lt(r,s),t.textAlign={middle:"center",end:"right"}[l]||"left",t.textBaseline=
"alphabetic",d&&(t.strokeStyle=d,t.lineWidth=f||4,t.lineJoin="round",t.strokeText(e,o,n)),t.fillStyle=i,t.fillText(e,o,n)}var Oi=t=>t.dash&&t.dash.length?` stro\
ke-dasharray="${t.dash.map(v).join(" ")}"`:"";function Be(t){let e=` fill="${t.fill||"none"}"`,o=t.stroke?` stroke="${t.stroke}" stroke-width="${v(t.width)}"`:"";
if(t.words!==void 0){let l=(t.bold?' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),d=t.halo?` stroke="${t.
halo}" stroke-width="${v(t.wide||4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${v(t.x)}" y="${v(t.y)}" font-size="${v(t.size)}"${e}${l}${d}\
>${Nt(t.words)}</text>`}if(t.glyph)return qo(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${o}${Oi(t)}/>`;if(t.round)return`<circle cx="${v(t.round[0])}\
" cy="${v(t.round[1])}" r="${v(t.round[2])}"${e}${o}${Oi(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map(v).join(",")).join(" ")}"${e}/>`;let[
n,r,i,s,a]=t.box;return`<rect x="${v(n)}" y="${v(r)}" width="${v(i)}" height="${v(s)}" rx="${v(a)}"${e}${o}/>`}var qo=(t,e,o,n,r)=>{let i=Ho(t,e,o,n),s=[...i.attributes].
filter(l=>l.name!=="fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?v(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fil\
l="none" stroke="${r}" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${i.tagName}${s}${a}/>`};var qn=.775,_o=.5,Ei=.36;function _n({c:t,look:e},o){let n=[];m.namesDrawn=[];let r=a=>!h.focus||a.some(l=>h.focus?.has(l.uid)),i=Kt();for(let a of[...i.filter(
l=>!r(l)),...i.filter(r)])ea(n,t,a,o,!r(a));oa(n,t,o);let s=$t();for(let a of[...s.filter(Kn),...s.filter(l=>!Kn(l))])a.members?na(n,t,e,a,o):ra(n,t,e,a,o);return n}
function ea(t,e,o,n,r){let i=o[0],s=h.lines[i.at],a=m.geometry[i.at],l=w.widths[s.weight]*.75,d=o.some(I=>ct("line:"+I.uid)||y.hover===I.uid),f=o.filter(I=>h.lines[I.
at].denied).length,p=r?e.faint:d||h.focus?e.mark:e.line,g=w.known[s.known][1];f?t.push({d:a.d,stroke:p,width:l+2.4,dash:g},{d:a.d,stroke:e.ground,width:l+.6,dash:[]}):
t.push({d:a.d,stroke:p,width:d?l+.8:l,dash:g});let k=5+l,x=k*.45,[$,M]=a.tip,[E,S]=a.way,O=$-E*k,A=M-S*k;if(t.push({points:[[$,M],[O-S*x,A+E*x],[O+S*x,A-E*x]],fill:p}),
r||n<_o)return;let N=Math.max(1,1/n),D=Lo(a,10*N);if(o.length>1){let[I,U]=Ut(a,D);t.push({words:String(o.length),x:I,y:U+4*N,size:xt*N,fill:e.soft,bold:!0,anchor:"\
middle",halo:e.ground}),D=Lo(a,14*N,D)}if(o.some(I=>h.lines[I.at].partial)){let[I,U]=Ut(a,D);t.push({words:"…",x:I,y:U+2*N,size:13*N,fill:e.soft,bold:!0,anchor:"\
middle",halo:e.ground}),D=Lo(a,14*N,D)}f&&Ko(t,e,...Ut(a,D),5.5*N)}function oa(t,e,o){if(o<_o)return;let n=Math.max(11,xt/o);for(let[r,i,s,a]of jn())t.push({words:le(
r,a,n,!1),x:i,y:s,size:n,fill:e.soft,halo:e.ground})}var Kn=t=>t.members?Le(t).every(Y):Y(t.id);function na(t,e,o,n,r){let[i,s,a,l]=T(n),d=i-a/2,f=s-l/2,p=Kn(n),
g=r<_o,k=Tt(n),x=ct("pack:"+n.id)||k.some(N=>ct("card:"+N.id)),$=y.hover===n.id,M=p?e.faint:o(k[0].family);g||t.push({box:[d+4,f+4,a-1,l-1,4],fill:e.band,stroke:e.
edge,width:1}),t.push({box:[d,f,a,l,4],fill:g?e.ground:e.card,stroke:x||$?e.mark:g?"":e.edge,width:x?3:$?1.8:1}),g||t.push({box:[d,f,5,l,2],fill:M});let E=r<Ei&&
!x&&!$,S=Math.max(12,xt/r);if(t.push({glyph:w.looks[k[0].family].glyph,at:[E?i:d+16,s,E?9:5],fill:M}),E)return;let O=Et(Ft(n),a-(g?28:50),S,g?1:Math.max(1,Math.
floor((l-4)/(1.16*S))),!0),A=s-O.length*S*1.16/2+S*.92;for(let N of O)t.push({words:N,x:d+27,y:A,size:S,fill:p?e.faint:e.ink,bold:!0}),A+=S*1.16;g||t.push({d:`M${v(
d+a-16)} ${v(s-2)}l4 4l4 -4`,stroke:p?e.faint:e.soft,width:1.6,dash:[]}),m.namesDrawn.push([n.id,S*r,O.join(" ")])}function ra(t,e,o,n,r){let[i,s,a,l]=T(n),d=i-
a/2,f=s-l/2,p=Y(n.id),g=n.end!=="",k=m.placed.quiet[n.at]===1,x=r<_o,$=ct("card:"+n.id),M=ae(n.id),E=y.hover===n.id,S=p?e.faint:o(n.family),O=n.family==="weapon"&&
!p,A=!x&&!k,N=$||M||E||g&&!p?e.mark:O?S:e.edge;t.push({box:[d,f,a,l,4],fill:A?e.card:e.ground,stroke:A||$||M?N:"",width:$||M?3:g||O||E?1.8:1}),A&&t.push({box:[d,
f,5,l,2],fill:S});let D=r<Ei&&!g&&!$&&!E,I=D?9:g?6.5:5;if(t.push({glyph:w.looks[n.family].glyph,at:[D?i:d+16,s,I],fill:S}),h.pills[n.at].length&&A&&t.push({box:[
d+a-6,f+3,3,l-6,1.5],fill:p?e.faint:e.pill}),D)return;let U=Math.max(g?15:12,xt/r),Q=x||c.every?0:ia(n),Pt=a-28-(A?9:0)-(Q?20*Math.max(1,1/r):0),vt=g&&!x&&l>=60?
Math.max(11,xt/r):0,Yt=x?1:Math.max(1,Math.floor((l-4-1.3*vt)/(1.16*U))),vn=Et(n.name,x?a:Pt,U,Yt,!k),Mn=s-(vn.length*U*1.16+vt*1.25)/2+U*.92;for(let Us of vn)t.
push({words:Us,x:d+27,y:Mn,size:U,fill:p?e.faint:k?e.soft:e.ink,bold:!k,italic:k}),Mn+=U*1.16;m.namesDrawn.push([n.id,U*r,vn.join(" ")]),vt&&t.push({words:le(n.
small,Pt,vt,!1),x:d+27,y:Mn,size:vt,fill:p?e.faint:e.soft}),sa(t,e,n,d+a-10,s,f,r,Q,p)}var ia=t=>[...new Set(z[t.at].filter(e=>h.drawn[e.at]&&po(e)).map(e=>Ne(e)))].
filter(e=>!je(e)).length;function sa(t,e,o,n,r,i,s,a,l){let d=xt*Math.max(1,1/s),f=l?e.faint:e.soft,p=h.held.get(o.id);a&&t.push({words:`+${a}`,x:n,y:r+d*.35,size:d,
fill:f,anchor:"end"});let g=[p?`${p} folded`:"",Uo(o.id)?"moved":""].filter(Boolean).join(", ");g&&t.push({words:g,x:n,y:i+d*.3,size:d,fill:f,anchor:"end",halo:e.
ground})}function Li(t,e){for(let o of _n(t,e))jt(t.ctx,o)}function Gn(){h.cards.length!==b.length&&(h.cards=new Uint8Array(b.length)),h.drawn.length!==C.length&&(h.drawn=new Uint8Array(C.length)),h.lines=aa(),h.pills=b.
map(Dn),h.held=new Map;let t=b.map(o=>!c.hidden.has(o.id)&&!Ot("family",o.family)&&!Ot("country",Do(o))&&!co("measure",Bo(o))&&mt(o)),e=h.lines.map(o=>o!==null&&
mt(o)&&wi(o)&&t[o.source]&&t[o.target]);for(let o of c.folded){let n=B.get(o);if(!t[n.at])continue;let r=new Set;for(let i of z[n.at]){let s=i.source===n.at?i.target:
i.source;!e[i.at]||s===n.at||b[s].end||z[s].every(a=>!e[a.at]||a.source===n.at||a.target===n.at)&&r.add(s)}for(let i of r){t[i]=!1;for(let s of z[i])e[s.at]=!1}
h.held.set(o,r.size)}for(let o of b){let n=z[o.at];h.cards[o.at]=t[o.at]&&(n.length===0||o.end!==""||n.some(r=>e[r.at]))?1:0}for(let o of C)h.drawn[o.at]=e[o.at]?
1:0;m.pairs=null,la(),h.routes=Ro()||[],h.focus=zo()}var Go=(t,e)=>bt[t][e?3:2],ot=()=>m.earlier!==null;function He(t,e){if(!t)return e();let o={...h},{pairs:n,
batches:r}=m;Object.assign(h,t),[m.pairs,m.batches]=[null,null];try{return e()}finally{Object.assign(h,o),Object.assign(m,{pairs:n,batches:r})}}function aa(){let t=C.
map(Rn);if(!c.against)return t;let e=Ae(c.against,()=>C.map(Rn));return t.map((o,n)=>{let r=e[n],i=hi(r,o);return i?{...o||r,change:i,was:r}:o})}function la(){if(h.
gone=new Set,h.measures=[],!c.against)return;for(let o of C)h.drawn[o.at]&&h.lines[o.at].change==="went"&&h.gone.add(o.uid);for(let o of b){let n=z[o.at].filter(
r=>h.drawn[r.at]);n.length&&n.every(r=>h.gone.has(r.uid))&&h.gone.add(o.id)}let t=Ae(c.against,()=>b.map(Dn)),e=o=>o.map(n=>n[0]);for(let o of b){let[n,r]=[e(t[o.
at]),e(h.pills[o.at])],i=r.filter(a=>!n.includes(a)),s=n.filter(a=>!r.includes(a));h.cards[o.at]&&(i.length||s.length)&&h.measures.push([o,i,s])}}var Jn=t=>z[t.
at].some(e=>h.drawn[e.at])&&z[t.at].every(e=>!h.drawn[e.at]||h.lines[e.at].change==="appeared");function Jo(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),m.earlier=null,c.against&&c.beside){m.earlier=Ae(c.against,()=>([h.cards,h.drawn]=[new Uint8Array(b.length),new Uint8Array(C.length)],Gn(),{...h})),[h.cards,
h.drawn]=[new Uint8Array(b.length),new Uint8Array(C.length)];let{against:t}=c;c.against="",Gn(),c.against=t}else Gn()}function ca(t){let[e,o,n,r]=In(),i=P.clientWidth-8,s=P.clientHeight-8,a=Math.min(Math.max(Math.min(i/(n-e),s/(r-o)),t?0:qn),1.15),l=b.find(g=>h.cards[g.at]&&g.end),
[d,f]=l?T(l):[(e+n)/2,(o+r)/2],p=(g,k,x,$)=>(k-g)*a<=x+1?(g+k)/2:$;j.moveTo({position:{x:p(e,n,i,d),y:p(o,r,s,f)},scale:a})}function de(){let{x:t,y:e}=j.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(j.getScale()*1e3)/1e3],pt()}function ut(t=!1){da(t),ot()&&j.moveTo({position:j.getViewPosition(),scale:j.getScale()*
.55})}function da(t){let e=P.clientWidth,o=P.clientHeight;if(!e||!o||!m.placed)return;if(c.eye=null,m.placed.kind==="near")return ca(t);if((t||c.grown.length)&&
m.placed.kind!=="map"){let[l,d,f,p]=se();return j.moveTo({position:{x:(l+f)/2,y:(d+p)/2},scale:Math.min((e-36)/(f-l),(o-36)/(p-d),1.15)})}let n=jo(m.placed),r=window.
innerWidth<=760,i=h.routes.find(l=>l.drawn);if(m.placed.kind==="field"||m.placed.kind==="map"){let l=m.placed.kind==="map"?uo():[0,0,m.placed.width,m.placed.height],
d=Math.min((e-36)/(l[2]-l[0]),(o-36)/(l[3]-l[1]),m.placed.kind==="map"?3:1.15);return j.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:d})}if(r&&n<.6&&
i)return Vn(i);if(r&&n<.35){let l=b.find(d=>h.cards[d.at]&&d.end)||b.find(d=>h.cards[d.at]);if(l)return j.moveTo({position:{x:T(l)[0],y:T(l)[1]+o/4},scale:.7})}
let s=Math.max(n,Math.min((e-36)/m.placed.width,.62)),a=m.placed.height*s>o?(o/2-18)/s:m.placed.height/2;j.moveTo({position:{x:m.placed.width/2,y:a},scale:s})}function Vn(t){
let e=ie(Bn(t));if(!e.length)return;let[o,n,r,i]=wt(e),s=Math.min((P.clientWidth-24)/(r-o),(P.clientHeight-40)/(i-n),1.15);j.moveTo({position:{x:(o+r)/2,y:(n+i)/
2},scale:s})}function Ci(t){if(c.mode==="table")return;let e=ie([t.slice(5)])[0];if(!e||!e[2])return;let o=m.placed.kind==="field"?[e]:ie(h.focus||[]),n=window.
innerWidth<=760,r=j.getScale(),i=j.getViewPosition(),s=P.clientWidth-(n||u("panel").hidden?0:410),a=u("panel").getBoundingClientRect().top-P.getBoundingClientRect().
top,l=n&&!u("panel").hidden?Math.max(Math.min(a,P.clientHeight),90):P.clientHeight,[d,f,p,g]=wt(o.length?o:[e]),[k,x,$,M]=wt([e]),E=i.x-P.clientWidth/2/r+18/r,S=i.
y-P.clientHeight/2/r+18/r,O=Cn(d,p,E,E+(s-36)/r,[k,$]),A=Cn(f,g,S,S+(l-36)/r,[x,M]);(O||A)&&j.moveTo({position:{x:i.x+O,y:i.y+A},scale:r})}function Ai(t){if(m.placed.
kind!=="map"&&j.getScale()>=qn)return;let[e,o]=T(t),n=window.innerWidth<=760,r=m.placed.kind==="map"?j.getScale():Math.max(j.getScale(),1),i=n||u("panel").hidden?
0:205/r,s=u("panel").getBoundingClientRect().top-P.getBoundingClientRect().top,a=n&&!u("panel").hidden?(P.clientHeight-Math.max(Math.min(s,P.clientHeight),90))/
2/r:0;j.moveTo({position:{x:e+i,y:o+a},scale:r}),de()}function ze(){let t=new Map,e=T(ro())[1],o=new Map;for(let i of $t()){let s=oe(i);t.set(s,[...t.get(s)||[],i]),o.set(i,T(i)[1])}let n=new Map;for(let i of[...t.
keys()].sort((s,a)=>Math.abs(s)-Math.abs(a)||s-a)){let s=t.get(i).sort((p,g)=>o.get(p)-o.get(g)),[a,l]=fa(s),d=s.map(p=>Math.abs(i)<2||!n.has(Tn(p))?-l/2:n.get(
Tn(p))[1]-Number(a.get(p))),f=Math.abs(i)<2?d:fi(d);s.forEach((p,g)=>n.set(p,[V(io(i)),Number(a.get(p))+f[g]]))}let r=e-(n.has(ro())?n.get(ro())[1]:0);c.pinned.
clear(),c.laid=new Map([...n].map(([i,[s,a]])=>[i.id,[s,V(a+r)]]))}function fa(t){let e=Nn(),o=s=>!s.members&&w.near.quiet[s.at]?-2:e.findLastIndex(a=>a.members.
includes(Ce(s))),n=t.map(s=>{let a=o(s);return{tall:T(s)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,i]=di(n,ht);return[new Map(t.map((s,a)=>[s,r[a]])),i]}function fe(t){let e=!c.open.has(t.id);H(()=>{let[o,n]=e?T(t):T(b[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,i)=>e?c.laid.set(b[r].
id,[o,n+i/100]):c.laid.delete(b[r].id)),e||c.laid.set(t.id,[o,n]),c.at="",ze()},!0),y.shownSheet="",u("panel").hidden=!0,W(e?`Opened: ${Ft(t)}; Ctrl-Z closes it`:
`Closed: ${Ft(t)}`)}var Ti=t=>t.startsWith("party:")?"card:"+(q.get(t.slice(6))||[{id:""}])[0].id:t;function Vo(t){let e=t.slice(0,5);if(e==="claim")return Mt.claims[t.slice(6)];if(e===
"line:")return Mt.lines[t.slice(5)]||(_.has(t.slice(5))?pa(_.get(t.slice(5))):void 0);if(e==="pack:")return rt.has(t.slice(5))?ua(rt.get(t.slice(5))):void 0;let o=B.
get(t.slice(5));return o&&(Mt.cards[o.uid]||ma(o))}var it=t=>typeof t=="number"?Mt.texts[t]:t||"",pa=t=>["Line",`${b[t.source].name} → ${b[t.target].name}`,[t.
word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["Publi\
c",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[`This page is too large to carry every quote: entre\
pot explain ${t.uid}`]]]]],ma=t=>[t.small,t.name,t.pills.map(e=>e[0]),[],[["Relations shown",z[t.at].slice(0,200).map(e=>[`${b[e.source].name} ${e.relation} ${b[e.
target].name}`,"",e.word,"line:"+e.uid])],["The words",[[`This page is too large to carry every quote: entrepot explain ${t.uid}`]]]]];function ua(t){let e=Tt(t).
map(o=>{let n=z[o.at].find(r=>h.drawn[r.at]&&ee(r,o)===w.near.parents[o.at]);return[n?no(n):o.name,"",n?h.lines[n.at].small:o.small,"party:"+o.uid]});return["Gr\
oup, closed",Ft(t),[],[],[["Who stands in it",e]]]}function Ni([t,e,o,n,r]){let i=Ti(it(n)),s=L(i&&Vo(i)?"button":"div","","item");if(s.append(L("p",it(t))),e&&s.append(L("blockquote","“"+it(e)+"”")),o&&s.append(
L("small",it(o))),/^https?:\/\//.test(it(r))){let a=L("a",it(r));a.href=it(r),a.rel="noreferrer noopener",a.target="_blank",s.append(a)}return s.tagName==="BUTT\
ON"&&(s.type="button",s.dataset.opens=i,s.addEventListener("click",()=>dt(i,!0))),s}var ji=[],Xn=t=>ji.push(t);function Gt(t,e){y.shownSheet=t;let[o,n,r=[],i=[],
s=[],a=[],l=[]]=e,d=u("sheet");d.replaceChildren(L("p",it(o),"kicker"),L("h2",it(n),"title"));let f=L("div");for(let k of r)f.append(L("span",it(k),"tag"));let p=L(
"dl"),g=L("div","","lead");for(let k of a)g.append(Ni(k));for(let[k,x]of i)p.append(L("dt",it(k)),L("dd",it(x)));d.append(f,...a.length?[g]:[],...ji.map(k=>k(t))),
be()&&!t.startsWith("claim")&&d.append(L("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),d.append(p);for(let k of l)
d.append(yi(k));for(let[k,x=[]]of[...ha(t),...ga(t,s)]){d.append(L("h3",it(k)));for(let $ of x)d.append(Ni($))}u("panel").hidden=!1,u("back").hidden=et.length===
0,u("panel").scrollTop=0}function ha(t){let e=t.startsWith("line:")&&m.placed.kind==="near"&&_.get(t.slice(5)),o=s=>new Set(s.map(a=>`${a.source}>${a.target}`)).
size>1,n=t.startsWith("line:")&&m.placed.kind==="map"&&_.get(t.slice(5)),r=e?Ne(e):n?ki(n):[];if(r.length<2)return[];let i=r.map(s=>[`${n||o(r)?`${b[s.source].name}\
 → ${b[s.target].name}: `:""}${s.relation}${s.goods?` [${s.goods}]`:""}`,"",h.lines[s.at].small+(h.lines[s.at].denied?" · denied":""),"line:"+s.uid]);return[
[`This line stands for ${r.length} relations`,i]]}function ga(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let n=z[B.get(t.slice(5)).at].filter(r=>h.
drawn[r.at]).map(r=>[`${b[r.source].name} ${r.relation} ${b[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>it(
r)!=="Relations shown"),["Relations shown",n]]}function dt(t,e){let o=Vr(t);if(o)return location.assign(o);let n=Vo(t);n&&(!e&&t.startsWith("card:")&&h.cards[B.
get(t.slice(5)).at]&&To(B.get(t.slice(5)))&&fe(To(B.get(t.slice(5)))),e&&y.shownSheet&&et.push(y.shownSheet),e||(et.length=0),!t.startsWith("claim")&&c.at!==t&&
(kt(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(h.focus&&h.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],J()),Gt(t,n),e&&u("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||Ci(t),W(it(n[1])))}function Xo(t){y.joining=t,W(`Choose the other end of a connection with ${B.get(t).name}: a card of the picture, or on\
e found by search`)}function pe(t,e){y.joining="",t!==e&&(H(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),Wi())}function Wi(){let{way:t}=fo(...c.ends),
[e,o]=c.ends.map(i=>B.get(i).name),n=(t||[]).map(i=>[`${b[i.source].name} ${i.relation} ${b[i.target].name}${i.goods?` [${i.goods}]`:""}`,"",h.lines[i.at].small,
"line:"+i.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(Gt("",["A connection, unranked",`${e} – ${o}`,[],[],[["What \
it is",[[r]]],...n.length?[["Lines",n]]:[]]]),F){let i=L("a","Routes between the two, by their evidence");i.href=`/routes?from=${encodeURIComponent(B.get(c.ends[0]).
uid)}&to=${encodeURIComponent(B.get(c.ends[1]).uid)}`,u("sheet").append(i)}W(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function tt(){
if(et.length=0,c.ends[1])return Wi();let t=c.at&&Vo(c.at);t?Gt(c.at,t):(y.shownSheet="",u("panel").hidden=!0)}async function Pi(){for(let t of St.grown||[])Ri(...t);if(w.live)try{let t=await gt("/api/notes?page="+encodeURIComponent(At));[R.notes,R.steps,R.by]=[t.notes,t.
steps,t.by||R.by]}catch(t){W(t.message)}}async function Ie(t,e=F.limit,o="",n=""){let r,i=n||[t,e,o].join("*");for(let a=2;!n&&c.grown.includes(i);a++)i=[t,e,o,
a].join("*");let s=b.filter(mt).length;try{r=await gt("/api/expand",{uid:t,limit:e,role:o,drawn:[...new Set(b.filter(mt).map(a=>a.uid))]})}catch(a){return W(a.message)}
if(n||kt(),c.grown.includes(i)||c.grown.push(i),Ri(r,i,t),!n){if(w.near)for(let a of b.filter(l=>l.by&&l.by.includes(i)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);J(!0),W(`${b.filter(mt).length-s} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),tt()}}var Yo=t=>{let[e,
o,n]=t.split("*");return Ie(e,Number(o),n,t)};function Ri(t,e,o){let n=m.placed;w.near&&(m.placed=w.near),wa(t,e,o),m.placed=n,Ee.push([t,e,o])}function wa(t,e,o){
let n=t.sheets.texts,r=a=>typeof a=="number"?n[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,d]of Object.entries(t.sheets[a]))
Mt[a][l]=[...d.slice(0,6).map(r),...d.slice(6)];let i=t.lines.flatMap(a=>[a.source,a.target]).find(a=>q.has(a)),s=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(q.has(a.uid)){for(let p of q.get(a.uid))p.by&&!p.by.includes(e)&&p.by.push(e);continue}let l={...a,at:b.length,id:"0|"+a.uid,by:[e]};b.
push(l),B.set(l.id,l),q.set(l.uid,[l]),z.push([]),a.states&&(w.states.cards[l.at]=a.states);let d=(a.uid===o&&q.get(i)?q.get(i):q.get(o))[0],f=t.lines.find(p=>[
p.source,p.target].includes(a.uid)&&[p.source,p.target].includes(d.uid));for(let p of s)ya(p,l,d,f&&f.target===a.uid?1:-1)}for(let a of t.lines){let l=q.get(a.source),
d=q.get(a.target),f=_.get(a.uid);if(f&&f.by&&!f.by.includes(e)&&f.by.push(e),f||!l||!d)continue;let p={...a,at:C.length,source:l[0].at,target:d[0].at,by:[e]};C.
push(p),_.set(p.uid,p),z[p.source].push(p),p.target!==p.source&&z[p.target].push(p),ne.more[p.at]=a.states;for(let g of s)if(g.labels)for(let[k,x]of[["x",0],["y",
0],["w",a.w],["h",a.h]])g.labels[k].push(x)}y.index=null}function ya(t,e,o,n){let{x:r,y:i,w:s,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[ht.chip,8+16.5*Et(e.name,ht.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],d=(S,O)=>{r.push(S),i.push(O),s.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return ba(t,e,o,n,d,l);if(t.kind==="map"||o===e)return d(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let f=r.map(
(S,O)=>[r[O],i[O],s[O],a[O]]),p=t.labels;p&&p.x.forEach((S,O)=>p.w[O]&&p.x[O]&&f.push([p.x[O],p.y[O],p.w[O],p.h[O]]));let g=(S,O,A)=>f.every(N=>Math.abs(S-N[0])>=
(l[0]+N[2])/2+A||Math.abs(O-N[1])>=(l[1]+N[3])/2+A),k=r[o.at],x=i[o.at];if(t.kind==="field")for(let S=1;S<4e3;S++){let O=34+15*Math.sqrt(S),A=S*2.399963,N=k+O*Math.
cos(A),D=x+O*Math.sin(A);if(g(N,D,12))return d(V(N),V(D))}let $=t.kind==="tall",M=$?l[1]+150:l[0]+170,E=$?l[0]+26:l[1]+26;for(let S=1;S<200;S++)for(let O=-S;O<=
S;O++)for(let A of Math.abs(O)===S?[1,-1,...Array.from({length:Math.min(S-1,6)},(N,D)=>D+2)]:[S,-S]){let N=k+($?O*E:A*M),D=x+($?A*M:O*E);if(g(N,D,8))return d(V(
N),V(D))}d(k,x)}function ba(t,e,o,n,r,i){let s=o===e?-1:oe(G(o))?oe(G(o))+Math.sign(oe(G(o))):n;t.columns.push(s),t.parents.push(o===e?-1:o.at),t.quiet.push(e.rim?
1:0);let a=b.slice(0,e.at).filter(f=>f.by&&f.by[0]===e.by[0]).map(f=>[t.cards.x[f.at],t.cards.y[f.at],t.cards.w[f.at],t.cards.h[f.at]]),l=V(io(s)),d=[...$t().map(
T),...so(),...a];r(l,Wo(l,o===e?t.height:T(o)[1],i,d,ht.gap))}var tr={};nt(tr,{listen:()=>va});var Yn=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),go=t=>/^[\x00-\x7f]*$/.
test(t),Di=t=>/[\u2e80-\u{10ffff}]/u.test(t);function xa(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let o=0;for(;o<t.length&&t[o]===e[o];)
o++;return t.length<e.length?t.slice(o)===e.slice(o+1):t.slice(o+1)===e.slice(o+1)||t[o]===e[o+1]&&t[o+1]===e[o]&&t.slice(o+2)===e.slice(o+2)}var Bi=t=>t.length>=
4&&!/\p{Nd}/u.test(t),ka=(t,e)=>e.startsWith(t)||Bi(t)&&Bi(e)&&xa(t,e);function Hi(t,e){let o=(s,a)=>[...s].length>=(Di(s)?2:3)&&a.includes(s),n=s=>s.split(" "),
r=[(s,a)=>s===a,(s,a)=>a.startsWith(s+" "),(s,a)=>n(s).every(l=>n(a).includes(l)),(s,a)=>n(s).every(l=>n(a).some(d=>d.startsWith(l))),(s,a)=>o(s.replaceAll(" ",
""),a.replaceAll(" ","")),(s,a)=>n(s).every(l=>n(a).some(d=>ka(l,d)))],i=!go(t[0]+e[0])&&!Di(t[0]);for(let[s,a]of r.entries())for(let l of s===5&&!i?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*s+l;return-1}var Zn=(t,e)=>{for(let o=0;o<t.length;o++)if(t[o]!==e[o])return t[o]<e[o]?-1:1;return 0};function zi(t){let e=t.folds.map(([f,
p])=>({pattern:new RegExp(f,"g"),by:p.replace(/\\(\d)/g,"$$$1")})),o=new Map;function n(f){if(!o.has(f)){let p=e.reduce((g,{pattern:k,by:x})=>g.replace(k,x),f);
o.set(f,f.length>3&&p.length>=3?p:f)}return o.get(f)}let r=new Map(Object.entries(t.twins)),i=new Map([...r].map(([f,p])=>[p,f]));function s(f){if(!/[a-z]/i.test(
f)||!/[\u0400-\u04ff]/.test(f))return r.get(f)||f;let p=[...f].some(k=>go(k)&&!r.has(k)),g=[...f].some(k=>!go(k)&&!i.has(k));return p===g?f:[...f].map(k=>(p?i:r).
get(k)||k).join("")}let a=f=>/[a-z]/i.test(f)&&/[\u0400-\u04ff]/.test(f)?f.replace(/[A-Za-z\u0400-\u04ff]+/g,s):f;function l(f){let p=Yn(f),g=go(p)?p:[...a(p)].
map(k=>go(k)?k:t.letters[k]||"").join("");return[p,g.split(" ").filter(Boolean).map(n).join(" ")]}function d(f,p,g){let k=f-f%2,x=f%2;return k?t.reasons[k].replace(
"{}",()=>p)+(x&&k!==10?", in another spelling":""):x?`another spelling of '${p}'`:g?`alias '${p}'`:"name"}return{spelling:l,reason:d}}var me=t=>`${Yn(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function ue(t,e){let o=document.createElement("\
a");o.href=URL.createObjectURL(e),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e3)}var Zo=t=>t.startsWith("card:")?"party:"+B.get(t.slice(5)).uid:t;function wo({about:t,box:e}){let o=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?q.has(o)?q.get(o)[0].name:"":t.startsWith("line:")?_.has(o)?`${b[_.get(o).source].name} → ${b[_.get(
o).target].name}`:"":Mt.claims[o]||C.some(n=>n.claims.includes(o))?"Claim "+o:""}var he=()=>R.notes.filter(t=>wo(t)&&(t.page===""||t.page===At)),Ii=t=>t?he().filter(
e=>e.about===Zo(t)):[],Qn=t=>!t.layout||t.layout===m.placed.kind;function $a(){let t={file:!0,view:Bt(),by:R.by,notes:he().map(n=>({...n,page:""})),steps:R.steps.map(n=>({...n,page:""})),grown:Ee},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,n=>"\\u"+n.charCodeAt(0).toString(16).padStart(4,"0")),o=Jr.map(([n,r])=>n.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||n.outerHTML);return`<!DOCTYPE html>
<html lang="${Nt(Lt.lang)}">
${document.head.outerHTML}
<body>
${o.join(`
`)}
</body>
</html>
`}function va(){u("save-left").addEventListener("click",()=>{ue(me("html"),new Blob([$a()],{type:"text/html"})),y.unsaved=!1,u("save").open=!1,W("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{y.unsaved&&t.preventDefault()})}function Ui(){m.placed.kind==="near"?H(ze,!0):H(()=>c.pinned.clear(),!0),ut(!0),pt(),W(m.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function Ue(){y.noting||(y.joining="",et.length=0,y.shownSheet="",u("panel").hidden=!0,W(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
H(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(h.focus=null,m.batches=null,j.redraw()))}function Jt(t){H(()=>{for(let e of t)c.hidden.add(e);c.
at="",c.picked.clear()}),u("panel").hidden=!0,y.shownSheet="",W(`${t.length===1?B.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Qo(t){
let e=c.folded.has(t);H(()=>e?c.folded.delete(t):c.folded.add(t));let o=h.held.get(t)||0;W(e?"Unfolded":o?`${o} folded away under ${B.get(t).name}`:"Nothing han\
gs on this card alone"),c.at==="card:"+t&&tt()}function yo(t){H(()=>{c.mode=t,c.eye=null}),t==="table"&&u("twin").focus({preventScroll:!0})}var Fi=12,Ki=0;function Ma(t){let e=new Map;for(let o of z[t.at]){let n=b[ee(o,t)],r=c.hidden.has(n.id)||Sa(n);if(h.lines[o.at]===null||h.cards[n.at]||!r||!mt(n))
continue;let i=`${o.source===t.at?"out":"in"} ${o.relation}`;e.has(i)||e.set(i,new Map);let s=e.get(i);s.set(n,Math.max(s.get(n)??-1,h.lines[o.at].support??-1))}
return e}var Sa=t=>z[t.at].some(e=>c.folded.has(b[ee(e,t)].id)),er=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function or(t){let e=new Map(
[...Ma(t)].map(([o,n])=>[o,{words:o,key:"",more:0,back:[...n].sort((r,i)=>i[1]-r[1]||(r[0].name<i[0].name?-1:1)).map(([r])=>r)}]));if(F){let o=b.filter(mt).map(
r=>r.uid),{roles:n}=await gt("/api/roles",{uid:t.uid,drawn:[...new Set(o)]});for(let{key:r,relation:i,count:s}of n){let a=`${r.startsWith("in.")?"in":"out"} ${i}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:s})}}return[...e.values()].sort((o,n)=>n.back.length+n.more-o.back.length-o.more||(o.words<n.words?-1:1))}async function nr(t,e){
let o=e.back.slice(0,Fi),n=e.back.length-o.length;if(o.length){H(()=>{for(let i of o){c.hidden.delete(i.id);for(let s of z[i.at])c.folded.delete(b[ee(s,i)].id)}},
!0);let r=o.filter(i=>!h.cards[i.at]).length;W(`${o.length-r} more drawn`+(n+e.more?`; ${n+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),tt()}else e.more&&await Ie(t.uid,Math.min(Fi,F.limit),e.key)}function qi(t){let e=L("div","","roles"),o=++Ki;return or(t).then(n=>{if(o!==Ki&&!e.isConnected)
return;let r=n.reduce((i,s)=>i+s.back.length+s.more,0);e.append(L("span",r?"Expand:":F?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let i of n)e.append(K(`${er(i.words)} (${i.back.length+i.more})`,()=>nr(t,i),"role"));F&&n.some(i=>i.more)&&e.append(K("Expand: the best o\
f all",()=>Ie(t.uid),"role"))},n=>W(n.message)),e}function _i(t){let e=L("div","","actions");if(F&&t&&!t.startsWith("pack:")&&e.append(Oa(t)),t.startsWith("pack:")&&e.append(K("Open in place",()=>fe(rt.get(t.slice(
5)))),K("Hide",()=>Jt(Le(rt.get(t.slice(5)))))),!t.startsWith("card:"))return e;let o=t.slice(5);for(let[n,r]of sr(B.get(o)))e.append(K(n,r));return e.append(qi(
B.get(o))),c.pinned.has(o)&&e.append(K("Put back",()=>H(()=>c.pinned.delete(o),!0))),e}function Oa(t){let e=L("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var bo=null;function rr(t){let e=new Set([t.id]);for(let o of z[t.at])h.drawn[o.at]&&e.
add(b[o.source].id).add(b[o.target].id);H(()=>{for(let o of b)h.cards[o.at]&&!e.has(o.id)&&c.hidden.add(o.id);m.placed.kind==="near"&&(Jo(),ze())},!0),ut(!0),pt(),
W(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),tt()}function Ea(t){let e=bo;if(bo=null,F)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);pe(e.id,t.id),u("sheet").append(L("p",`Documented routes between the two are not worked out in a file. Ask: entrepot r\
outes "${e.uid}" "${t.uid}"`,"caption"))}function La(t){let e=[],o=new Set([t.at]);for(let r=t;w.near&&w.near.parents[r.at]>=0;){let i=b[w.near.parents[r.at]],s=z[r.
at].filter(a=>h.drawn[a.at]&&ee(a,r)===i.at);if(!s.length||o.has(i.at))break;if(e.unshift(s.reduce((a,l)=>(h.lines[l.at].support??-1)>(h.lines[a.at].support??-1)?
l:a)),o.add(i.at),r=i,r.end)return e}let n=b.find(r=>r.end&&h.cards[r.at]);return n&&n!==t?fo(n.id,t.id).way:null}function ir(t){let e=b.find(i=>i.end),o=La(t),
n=(o||[]).map(i=>no(i)+(h.lines[i.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this picture was asked about.`:o?`${t.name} is drawn becaus\
e sources state: ${n.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked about.`;et.length=0,Gt("",["Why it is near",e&&!t.end?
`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...o&&o.length?[["The relations that bring it in",o.map(i=>[no(i),"",h.lines[i.at].small,"line:"+
i.uid])]]:[]]]),W(r)}function sr(t){let e=t.id,o=m.placed.kind==="near"&&Qe.get(t.at),n=[["Only this",()=>rr(t)],["Why near?",()=>ir(t)],["Route from here",()=>{
bo=t,W(`A route from ${t.name}: choose the other end, then "Route to here"`),tt()}]];return bo&&bo!==t&&n.push(["Route to here",()=>Ea(t)]),n.push(["Connect to…",
()=>Xo(e)],["Hide",()=>Jt([e])],[c.folded.has(e)?"Unfold":"Fold",()=>Qo(e)]),o&&c.open.has(o.id)&&n.push(["Close its group",()=>fe(o)]),c.pinned.has(e)&&n.push(
["Put back",()=>H(()=>c.pinned.delete(e),!0)]),n}function Gi(){let t=yt(st(c.at)),e=m.placed.kind==="near"&&t&&(t.members?t:Qe.get(Number(t.at)));e&&fe(e)}var wr={};nt(wr,{listCompare:()=>gr,listen:()=>Ya});function Aa(t,e){let o=Math.max(13,xt/e);if(o<13.5)return[t.text,13,!0];let[,,n,r]=T(t),i=r-4-Vi(t),s=Et(t.name,n-38,o,Math.max(1,Math.floor(i/(1.14*o))),!0);return[
s,o,s.length*1.14*o+13<i]}var Vi=t=>h.pills[t.at].length?7:0;function Ta({ctx:t,c:e,look:o},n,r){let[i,s,a,l]=T(n),d=i-a/2,f=s-l/2,p=Y(n.id),g=p?e.faint:o(n.family),
k=ct("card:"+n.id),x=ae(n.id);Re(t,d,f,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=k||x||y.hover===n.id||n.end&&!p?e.mark:e.edge,t.lineWidth=k||x?3:n.end?1.6:
1,t.stroke(),Re(t,d,f,5,l,2),t.fillStyle=g,t.fill(),Pe(t,w.looks[n.family].glyph,d+18,s,5,g),t.textAlign="left",t.textBaseline="alphabetic";let[$,M,E]=Aa(n,r),S=M*
1.154,O=s-(S*$.length+(E?13:0))/2+M*.77+(M>13?Vi(n)/2:0);t.font=lt(M,!0),t.fillStyle=p?e.faint:e.ink;for(let A of $)t.fillText(A,d+32,O,a-38),O+=S;m.namesDrawn.
push([n.id,M*r,$.join(" ")]),t.font=lt(11),t.fillStyle=p?e.faint:e.soft,E&&t.fillText(n.small,d+32,O,a-38),Na({ctx:t,c:e},n,d+a-6,f,p)}function Na({ctx:t,c:e},o,n,r,i){
let s=h.held.get(o.id),a=h.pills[o.at].map(([l,d])=>[l,d,!0]);s&&a.push([`+${s}`,12+6*String(s).length,!1]),Uo(o.id)&&a.push(["moved",36,!1]),t.font=lt(8.5,!0),
t.textAlign="center",t.textBaseline="alphabetic";for(let[l,d,f]of a.reverse())Re(t,n-d,r-7,d,13,6.5),t.fillStyle=f?i?e.faint:e.pill:e.card,t.fill(),f||(t.strokeStyle=
i?e.faint:e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=f?e["pill-ink"]:i?e.faint:e.soft,t.fillText(l,n-d/2,r+2.6),n-=d+4}function ja({ctx:t,c:e},o){let{label:n}=m.
geometry[o.at];if(!n)return;let r=h.lines[o.at],[i,s,a,l]=n,d=i-a/2,f=s-l/2,p=Y(o.uid),g=ct("line:"+o.uid);Re(t,d,f,a,l,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=
g||y.hover===o.uid?e.mark:e.edge,t.lineWidth=g?2.4:1,(r.known==="unknown"||r.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([]),t.textAlign=
"center",t.textBaseline="alphabetic";let k=f+4+11.5*.85;t.font=lt(11.5),t.fillStyle=p?e.faint:e.ink;for(let x of o.text)t.fillText(x,i,k,a-8),k+=14;if(t.font=lt(
11),t.fillStyle=p?e.faint:e.soft,t.fillText(r.small,i,k,a-4),t.strokeStyle=t.fillStyle=p?e.faint:e.ink,r.partial&&(t.font=lt(15,!0),t.textAlign="right",t.fillText(
"…",d+a-3,f+3)),r.denied){let x=d+2,$=f+2;t.beginPath(),t.arc(x,$,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.
moveTo(x-3,$-3),t.lineTo(x+3,$+3),t.moveTo(x+3,$-3),t.lineTo(x-3,$+3),t.stroke()}m.weakest.has(o.uid)&&Wa({ctx:t,c:e},i,f+l,"weakest step")}function Wa({ctx:t,c:e},o,n,r){
t.font=lt(9,!0);let i=t.measureText(r).width+10;Re(t,o-i/2,n-3,i,13,6.5),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="a\
lphabetic",t.fillText(r,o,n+7)}function Pa({ctx:t,c:e},o){let n=h.lines[o.at],r=m.geometry[o.at],i=w.widths[n.weight],a=Y(o.uid)?e.faint:h.focus||y.hover===o.uid?
e.mark:e.line;n.change&&n.change!=="went"&&(t.strokeStyle=Go(n.change,e===w.dark)+"55",t.lineWidth=i+7,t.stroke(r.path)),t.setLineDash(w.known[n.known][1]),t.strokeStyle=
a,t.lineWidth=n.denied?i+3:i,t.stroke(r.path),n.denied&&(t.strokeStyle=e.ground,t.lineWidth=i+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),
Fo(t,r,i),t.fill()}var Ji=(t,e)=>h.focus?[...t.filter(o=>Y(e(o))),...t.filter(o=>!Y(e(o)))]:t;function Xi(t,e){m.namesDrawn=[];let o=Ji(C.filter(r=>h.drawn[r.at]),
r=>r.uid),n=Ji(b.filter(r=>h.cards[r.at]),r=>r.id);Ra(t);for(let r of o)Pa(t,r);for(let r of o)ja(t,r);for(let r of n)Ta(t,r,e)}function Ra({ctx:t,c:e}){m.placed.
strips.forEach(([n,r,i],s)=>{s&&(t.fillStyle=e.band,t.fillRect(-4e3,r,2*4e3+m.placed.width,i-r)),n&&(t.font=lt(12,!0),t.textAlign="left",t.textBaseline="alphabe\
tic",t.fillStyle=e.soft,t.fillText(n,0,r+21))}),t.font=lt(10.5,!0),t.textAlign="center",t.fillStyle=e.soft;for(let[n,r,i]of m.placed.headings)t.fillText(n,r,i)}var Da="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function ft(t){let[e,o,n]=t.split("-");return[n&&String(Number(n)),o&&Da[Number(o)-1],e].filter(
Boolean).join(" ")}var Wt=t=>t?`as public on ${ft(t)}`:"all that is public";var Yi=186,Zi=(t,[e,o])=>{let[,n,r]=m.paperBoxes.find(i=>i[0]===t)||[t,e,o];return{note:t,dx:n-e,dy:r-o}},Qi=([t,e])=>{let o=m.paperBoxes.findLast(([,n,r,i,s])=>Math.
abs(t-n)<=i/2&&Math.abs(e-r)<=s/2);return o?"note:"+o[0]:""},lr=t=>m.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function ts(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let n=(q.get(e)||[]).find(r=>h.cards[r.at]);return n&&T(n)[2]+1>1?T(n):null}let o=t.about.startsWith("l\
ine:")?_.get(e):C.find(n=>n.claims.includes(e)&&h.drawn[n.at]);return o&&h.drawn[o.at]&&mo(o)?Ao(m.geometry[o.at]):null}function tn({c:t},e,o){let n=[],r=lr(e),
i=new Map;y.saving||(m.paperBoxes=[]);for(let s of he()){let a=Zr[s.colour],l={fill:a[o?1:0],edge:a[2],ink:t.ink,u:r};if(s.about==="picture"){Qn(s)&&Ba(n,s,l);continue}
let d=ts(s);if(!d)continue;let f=(i.get(s.about)||0)+1;i.set(s.about,f);let p=[d[0]-d[2]/2+(f-1)*9*r,d[1]-d[3]/2];n.push({points:[[p[0]-5*r,p[1]-8*r],[p[0]+5*r,
p[1]-8*r],[p[0]+5*r,p[1]+4*r],[p[0],p[1]+r],[p[0]-5*r,p[1]+4*r]],fill:l.edge}),s.pinned&&ar(n,s,l,s.layout===m.placed.kind&&s.place.length?s.place:null,d)}return n}
function Ba(t,e,o){if(!e.box.length)return ar(t,e,o,e.place,null);let[n,r,i,s]=e.box;t.push({box:[n-i/2,r-s/2,i,s,6],stroke:o.edge,width:2*o.u}),ar(t,e,o,e.place.
length?e.place:null,e.box,!e.pinned)}function ar(t,e,{fill:o,edge:n,ink:r,u:i},s,a,l=!1){let d=12*i,f=(Yi-16)*i,p=Et(l&&e.tag||e.text,f,d,l?1:9,!1),g=e.tag&&!l?
[le(e.tag,f,d,!0)]:[],k=l?[]:[le(`${e.by}, ${ft(e.on)}`,f,11*i,!1)],x=Yi*i,$=(p.length+g.length+k.length)*15*i+12*i,[M,E]=s||Ha(a,x,$,i,e.box.length>0),S=E-$/2;
a&&(Math.abs(M-a[0])>(x+a[2])/2+12*i||Math.abs(E-a[1])>($+a[3])/2+12*i)&&!e.box.length&&t.push({d:`M${v(a[0])} ${v(a[1])}L${v(M)} ${v(E)}`,stroke:n,width:1.2*i,
dash:[3*i,3*i]}),t.push({box:[M-x/2,S,x,$,3*i],fill:o,stroke:n,width:1.2*i}),[...g.map(N=>[N,12,!0,r]),...p.map(N=>[N,12,!1,r]),...k.map(N=>[N,11,!1,r])].forEach(
([N,D,I,U],Q)=>t.push({words:N,x:M-x/2+8*i,y:S+(17+15*Q)*i,size:D*i,fill:U,bold:I,italic:Q>=g.length+p.length})),y.saving||m.paperBoxes.push([e.key,M,E,x,$])}function Ha([
t,e,o,n],r,i,s,a){if(a)return[t-o/2+r/2,e-n/2-i/2-4*s];let l=o/2+r/2+8*s,d=n/2+i/2+8*s,f=[[t,e+d],[t,e-d],[t+l,e],[t-l,e],[t+l,e+d],[t-l,e+d],[t+l,e-d],[t-l,e-d]],
p=b.filter($=>h.cards[$.at]).map(T),g=C.filter($=>h.drawn[$.at]&&m.geometry[$.at].label).map($=>m.geometry[$.at].label),k=[...p,...g,...y.saving?[]:m.paperBoxes.
map($=>$.slice(1))],x=([$,M])=>k.reduce((E,S)=>E+Math.max(0,(r+S[2])/2-Math.abs($-S[0]))*Math.max(0,(i+S[3])/2-Math.abs(M-S[1])),0);return f.reduce(($,M)=>x(M)<
x($)?M:$)}function es(t,e,o){if(R.notes.length)for(let n of tn(t,e,o))jt(t.ctx,n)}function en([t,e,o,n]){let r=[[(t+o)/2,(e+n)/2,o-t,n-e]];for(let i of R.notes.
length?tn(qt(null,!1),1,!1):[])i.box&&r.push([i.box[0]+i.box[2]/2,i.box[1]+i.box[3]/2,i.box[2]+16,i.box[3]+16]);return wt(r)}function os(){let t=[...new Set(he().
filter(e=>e.about==="picture"?Qn(e):ts(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function dr({c:t},e,o){let n=[],r=lr(e),i=l=>Go(l,o),s=m.placed.kind==="near",a=m.placed.kind==="near"?Kt():m.placed.kind==="map"?ke():C.filter(l=>h.drawn[l.at]).
map(l=>[l]);for(let l of a){let d=Object.keys(bt).map(M=>[M,l.filter(E=>h.lines[E.at].change===M).length]).filter(([,M])=>M),f=m.geometry[l[0].at],p=m.placed.kind===
"map"&&f.d?Co(f):Ao(f);if(!d.length||!p)continue;let[[g]]=d,k=(w.widths[h.lines[l[0].at].weight]+6)*(m.placed.kind==="map"?r:1),x=f.label&&!s?"":f.d||(f.from?`M${v(
f.from[0])} ${v(f.from[1])}L${v(f.tip[0])} ${v(f.tip[1])}`:"");if(g!=="went"&&x&&n.push({d:x,stroke:i(g)+"55",width:k,dash:[]}),s&&g==="appeared"&&d.length===1&&
[l[0].source,l[0].target].some(M=>Jn(b[M])))continue;let $=l.length===1?`${bt[g][0]} ${bt[g][1]}`:d.map(([M,E])=>bt[M][0]+E).join(" ");cr(n,t,$,p[0],p[1]+(p[3]||
0)/2+2*r,i(g),r)}for(let l of b){let[d,f,p,g]=T(l);h.cards[l.at]&&p>40&&Jn(l)&&n.push({box:[d-p/2-3,f-g/2-3,p+6,g+6,6],stroke:i("appeared"),width:2*r})}for(let[
l,d,f]of h.measures){let[p,g,k,x]=T(l),$=[...d.map(M=>`+ ${M}`),...f.map(M=>`− ${M}`)].join("  ");s?cr(n,t,d.length?"+":"−",p+k/2,g,i(d.length?"appeared":"w\
ent"),r):(m.placed.kind==="map"?k+x>=0&&w.map.marks[l.at]>=0:k)&&cr(n,t,$,p,g+x/2-2*r,i(d.length?"appeared":"went"),r)}return n}function cr(t,e,o,n,r,i,s){let a=_t(
o,11*s,!0)+10*s;t.push({box:[n-a/2,r-3*s,a,16*s,8*s],fill:e.card,stroke:i,width:1.2*s},{words:o,x:n,y:r+9*s,size:11*s,fill:i,bold:!0,anchor:"middle"})}function ns(t,e,o){
if(c.against&&!ot())for(let n of dr(t,e,o))jt(t.ctx,n)}var on=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],za=t=>{let e=h.lines[t.at];return Y(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function Ia(){
m.batches=new Map;for(let t of C){if(!h.drawn[t.at])continue;let e=za(t),{from:o=[0,0],tip:n}=m.geometry[t.at];m.batches.has(e)||m.batches.set(e,{path:new Path2D,
lines:[]});let r=m.batches.get(e);r.path.moveTo(o[0],o[1]),r.path.lineTo(n[0],n[1]),r.lines.push(t)}}function rs(t,e){let{ctx:o,c:n,look:r}=t;if(m.batches||Ia(),
!(y.moving&&Dt&&w.limits.hide))for(let[s,a]of[...m.batches].sort(([l],[d])=>l==="faint"?-1:d==="faint"?1:0)){let l=s==="faint",[d,f,p]=s.split("."),g=l?.7:Math.
max(w.widths[f]*.55,h.focus?1.3/e:0);if(o.setLineDash(l||y.moving?[]:w.known[d][1]),o.strokeStyle=l?n.faint:h.focus?n.mark:n.line,o.globalAlpha=l?.6:Dt&&!h.focus?
.45:.9,o.lineWidth=p==="1"?g+1.6:g,o.stroke(a.path),p==="1"&&(o.globalAlpha=1,o.strokeStyle=n.ground,o.lineWidth=g*.6,o.stroke(a.path)),o.globalAlpha=1,o.setLineDash(
[]),e>.5&&!l&&!y.moving){o.fillStyle=h.focus?n.mark:n.line,o.beginPath();for(let k of a.lines)on(m.geometry[k.at].tip,m.frame)&&Fo(o,m.geometry[k.at],0);o.fill()}}
let i=b.filter(s=>h.cards[s.at]);if(e<.6&&i.length>100||y.moving&&i.length>1500)Ua(t,i,e);else for(let s of i){let[a,l,d]=T(s);on([a,l],m.frame)&&Pe(o,w.looks[s.
family].glyph,a,l,d/2,Y(s.id)?n.faint:r(s.family))}for(let s of i){if(!(ct("card:"+s.id)||y.hover===s.id||ae(s.id)||s.end))continue;let[a,l,d]=T(s);o.strokeStyle=
n.mark,o.lineWidth=2/Math.min(e,1),o.beginPath(),o.arc(a,l,d/2+3,0,7),o.stroke()}y.moving&&Dt||Fa(t,i,e)}function Ua({ctx:t,c:e,look:o},n,r){let i=new Map;for(let a of n){
let l=Y(a.id)?"":a.family;i.has(l)||i.set(l,[]),i.get(l).push(a)}let s=Math.max(4,1.6/r);for(let[a,l]of i){t.fillStyle=a?o(a):e.faint,t.beginPath();for(let d of l){
let[f,p]=T(d);on([f,p],m.frame)&&t.rect(f-s*.85,p-s*.85,s*1.7,s*1.7)}t.fill()}}function Fa({ctx:t,c:e},o,n){let r=12/n,i=new Map,s=150/n,a=Dt?60:160,l=p=>(ct("c\
ard:"+p.id)||y.hover===p.id?4:0)+(p.end?2:0)+(h.focus&&!Y(p.id)?1:0),d=o.filter(p=>!Y(p.id)&&on(T(p),m.frame));d.sort((p,g)=>l(g)-l(p)||z[g.at].length-z[p.at].length||
p.at-g.at),t.font=lt(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let f=0;for(let p of d){if(f>=a)break;let[g,k,x]=T(p),$=p.text[0]||p.name.slice(0,30),
M=t.measureText($).width,E=k-x/2-r*1.15,S=[g-M/2,E,g+M/2,E+r*1.1],O=[];for(let A=Math.floor(S[0]/s);A<=Math.floor(S[2]/s);A++)for(let N=Math.floor(S[1]/s);N<=Math.
floor(S[3]/s);N++)O.push(`${A},${N}`);if(!O.some(A=>(i.get(A)||[]).some(N=>S[0]<N[2]&&S[2]>N[0]&&S[1]<N[3]&&S[3]>N[1]))){for(let A of O)i.set(A,[...i.get(A)||[],
S]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText($,g,k-x/2-r*.3),t.fillStyle=e.ink,t.fillText($,g,k-x/2-r*.3),f+=1}}}function fr({c:t,look:e},o){let n=[],r=s=>!h.focus||s.some(a=>h.focus?.has(a.uid)),i=ke();for(let s of[...i.filter(a=>!r(a)),...i.filter(r)])Ka(n,t,s,o,!r(s));for(let[
s,a]of Te())qa(n,t,e,s,a,o);for(let s of _a(o))n.push({...s,fill:s.faint?t.faint:t.ink,halo:t.ground,wide:3/o});return n}function Ka(t,e,o,n,r){let i=h.lines[o[0].
at],s=m.geometry[o[0].at],a=w.widths[i.weight]/n,l=o.some(Q=>ct("line:"+Q.uid)||y.hover===Q.uid),d=r?e.faint:l||h.focus?e.mark:e.line,f=w.known[i.known][1].map(
Q=>Q/n);o.some(Q=>h.lines[Q.at].denied)?t.push({d:s.d,stroke:d,width:a+3/n,dash:f},{d:s.d,stroke:e.band,width:a+.6/n,dash:[]}):t.push({d:s.d,stroke:d,width:a,dash:f});
let[g,k]=s.tip,[x,$]=s.way,M=9/n,E=7/n,S=E*.45,O=g-x*M,A=k-$*M,N=O-x*E,D=A-$*E;if(t.push({points:[[O,A],[N-$*S,D+x*S],[N+$*S,D-x*S]],fill:d}),o.length<2||r)return;
let[I,U]=Co(s);t.push({words:String(o.length),x:I,y:U+4/n,size:xt/n,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/n})}function qa(t,e,o,n,r,i){let s=r.
find(x=>!Y(x.id))||r[0],[a,l]=T(s),f=r.every(x=>Y(x.id))?e.faint:o(s.family),p=r.some(x=>ct("card:"+x.id)||y.hover===x.id||ae(x.id)),g=(r.length>1?.66:.5)*Hn/i,
k={place:[],town:[2.5,2]}[w.map.how[s.at]]||[1,1.6];t.push({round:[a,l,g],fill:e.card,stroke:p?e.mark:f,width:(p?2.6:1.4)/i,dash:k.map(x=>x/i)}),r.length<2?t.push(
{glyph:w.looks[s.family].glyph,at:[a,l,g*.56],fill:f}):t.push({words:String(r.length),x:a,y:l+4/i,size:xt/i,fill:f,bold:!0,anchor:"middle"})}function _a(t){let e=[
...Te()],o=.7*Hn/t,n=e.map(([,[f]])=>T(f)).map(([f,p])=>[f-o,p-o,f+o,p+o]),r=([,f])=>Math.max(...f.map(p=>(ct("card:"+p.id)||y.hover===p.id?4:0)+(Y(p.id)?0:2)+(p.
end?1:0))),i=[],s=xt/t,[a,,l]=y.saving||!m.frame?uo():[m.frame[0]+De+4/t,0,m.frame[2]-De-4/t],d=([f,,,p],g)=>f==="start"?p<a?0:l-p:p+g>l?0:f==="end"?p+g-a:p<a?0:
g;for(let[f,p]of e.sort((g,k)=>r(k)-r(g)||g[0]-k[0])){let[g,k]=T(p[0]),x=$i(f,p).slice(0,60),$=_t(x,s,!0),M=13/t,E=13/t,S=[["start",g+M,k,g+M],["end",g-M,k,g-M-
$],["middle",g,k+M*1.4,g-$/2],["middle",g,k-M*1.4,g-$/2]],O=A=>d(A,$)>=$;for(let A of[...S.filter(O),...S.filter(N=>!O(N)&&d(N,$)>6*s)]){let[N,D,I]=A,U=le(x,Math.
min($,d(A,$))+.01,s,!0),Q=_t(U,s,!0),Pt=N==="start"?D:N==="end"?D-Q:D-Q/2,vt=[Pt,I-E/2,Pt+Q,I+E/2];if(!n.some(Yt=>vt[0]<Yt[2]&&vt[2]>Yt[0]&&vt[1]<Yt[3]&&vt[3]>Yt[1])){
n.push(vt),i.push({words:U,x:D,y:I+s*.35,size:s,bold:!0,anchor:N,faint:p.every(Yt=>Y(Yt.id))});break}}}return i}function is(t,e){let{ctx:o,c:n}=t;m.outline=m.outline||
[new Path2D(w.map.outline),new Path2D(w.map.borders)],o.fillStyle=n.band,o.strokeStyle=n.edge,o.lineWidth=.8/e,o.fill(m.outline[0],"evenodd"),o.stroke(m.outline[0]),
o.stroke(m.outline[1]);for(let r of fr(t,e))jt(o,r)}function Fe(t,e,o){let n=qt(t,e);m.weakest=new Set(c.route>=0&&h.routes[c.route]?h.routes[c.route].weakest:[]),t.save(),m.placed.kind==="near"?Li(n,o):m.placed.
kind==="field"?rs(n,o):m.placed.kind==="map"?is(n,o):Xi(n,o),ns(n,o,e),es(n,o,e),t.restore()}var pr=()=>P.clientWidth>=P.clientHeight;function ss(t){return pr()?[P.clientWidth/4/t,0]:[0,P.clientHeight/4/t]}function as(t,e,o,n,r){let[i,s]=ss(e);for(let[a,
l]of[[m.earlier,-1],[null,1]])t.save(),t.beginPath(),i?t.rect(l<0?o.x-n:o.x,o.y-r,n,2*r):t.rect(o.x-n,l<0?o.y-r:o.y,2*n,r),t.clip(),t.translate(l*i,l*s),He(a,()=>Fe(
t,at(),e)),t.restore()}function ls([t,e]){if(!ot())return[t,e,null];let[o,n]=ss(j.getScale()),r=j.getViewPosition(),i=o?t<r.x:e<r.y;return[t+(i?o:-o),e+(i?n:-n),
i?m.earlier:null]}var mr=()=>Object.keys(bt).map(t=>[t,C.filter(e=>h.drawn[e.at]&&h.lines[e.at].change===t)]);function nn({change:t,was:e,...o}){if(t!=="changed")return{appeared:`\
not there ${Wt(c.against)}`,went:`no longer there: ${Wt(c.known)}`}[t];let n=[];return e.weight!==o.weight&&n.push(`${w.bands[e.weight]||e.small} → ${w.bands[o.
weight]||o.small}`),e.known!==o.known&&n.push(`${w.known[e.known][0]} → ${w.known[o.known][0]}`),e.denied!==o.denied&&n.push(o.denied?"now denied or disputed":
"no longer denied or disputed"),n.join("; ")}function Ke(){return!c.against||ot()?"":`Compared with ${Wt(c.against)}: `+mr().map(([t,e])=>`${bt[t][0]} ${bt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${h.measures.length}.`}function xo(){if(!c.against)return W("Choose a date to compare with first");c.beside&&H(()=>{c.beside=!1});let t=a=>a.map(l=>[`${b[l.source].name} ${l.relation}\
 ${b[l.target].name}${l.goods?` [${l.goods}]`:""}`,"",nn(h.lines[l.at]),"line:"+l.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},o=mr().filter(([,a])=>a.length).map(([a,l])=>[`${e[a]} (${l.length})`,t(l)]),n=h.measures.map(([a,l,d])=>[a.name,"",[...l.map(f=>`came: ${f}`),...d.
map(f=>`ended: ${f}`)].join("; "),"party:"+a.uid]);n.length&&o.push([`Measures (${n.length})`,n]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],i=C.filter(a=>h.lines[a.at]&&Po(h.lines[a.at])).length,s=i?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${i} relations.`]]]]:[];Gt("",["Two dates",`${ft(c.against)} and ${c.known?ft(c.known):"today's sta\
te"}`,[],[],[...r,...o.length?o:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...s]]),W(Ke())}function cs(){let{known:t}=w.clock,
e=c.known?t.indexOf(c.known):t.length;if(e<1)return W("There is no earlier date to compare with");let o=!c.against;H(()=>{[c.against,c.beside]=[o?t[e-1]:"",!1]}),
o&&xo()}var ko=[236,58,34],rn=t=>Date.parse(t)/864e5,qe=null;function Ga(){let{public:t,begun:e}=w.clock,o=[...t,...e].map(([l])=>rn(l)).filter(Number.isFinite),n=Math.
min(...o),r=Math.max(...o),i=59,s=Math.max(r-n,1),a=l=>{let d=new Array(i).fill(0);for(let[f,p]of l)Number.isFinite(rn(f))&&(d[Math.min(Math.floor((rn(f)-n)/s*i),
i-1)]+=p);return d};return{first:n,last:r,long:s,bins:i,claims:a(t),begun:a(e)}}var ur=t=>4+(rn(t)-qe.first)/qe.long*(ko[0]-8),hr=t=>new Date((qe.first+Math.min(
Math.max(t-4,0),ko[0]-8)/(ko[0]-8)*qe.long)*864e5).toISOString().slice(0,10);function Ja(){let t=u("when"),[e,o,n]=ko,{claims:r,begun:i,bins:s}=qe=Ga(),a=X("svg",
{viewBox:`0 0 ${e} ${o}`,role:"img","aria-label":Va()}),l=(e-8)/s,d=Math.max(...r,1),f=Math.max(...i,1);r.forEach((p,g)=>p&&a.append(X("rect",{class:"claims",x:v(
4+g*l),width:v(l-.6),y:v(n-Math.max(p/d*30,1.5)),height:v(Math.max(p/d*30,1.5))}))),i.forEach((p,g)=>p&&a.append(X("rect",{class:"begun",x:v(4+g*l),width:v(l-.6),
y:n+1,height:v(Math.max(p/f*10,1.5))}))),a.append(X("line",{class:"rule",x1:4,x2:e-4,y1:n+.5,y2:n+.5}),X("rect",{id:"brush",y:0,height:n+12,x:0,width:0})),a.append(
X("text",{x:4,y:o-1},hr(0).slice(0,4)),X("text",{x:e-4,y:o-1,"text-anchor":"end"},hr(e).slice(0,4))),t.replaceChildren(a,L("figcaption","Above: claims by the da\
y they became public. Below: measures by the day they began. Drag over it to compare two dates.")),Xa(a)}function Va(){let t=e=>{let o=new Map;for(let[n,r]of e)
o.set(n.slice(0,4),(o.get(n.slice(0,4))||0)+r);return[...o].map(([n,r])=>`${n}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.clock.public)}\
. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function ds(){if(!w.clock.public.length)return;qe||Ja();let t=[c.against,c.known||w.clock.newest],
[e,o]=c.against?t.map(ur):[c.known?ur(c.known):0,c.known?ur(c.known)+1.5:0];u("brush").setAttribute("x",v(Math.min(e,o))),u("brush").setAttribute("width",v(Math.
abs(o-e)))}function Xa(t){let e=null,o=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*ko[0],n=r=>w.clock.known.findLast(i=>i<=r)||
w.clock.known[0];t.addEventListener("pointerdown",r=>{e=o(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(u("brush").setAttribute(
"x",v(Math.min(e,o(r)))),u("brush").setAttribute("width",v(Math.abs(o(r)-e))))}),t.addEventListener("pointerup",r=>{let i=[e,o(r)].sort((l,d)=>l-d),[s,a]=i.map(
hr).map(n);e=null,H(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=i[1]-i[0]>4&&s!==a?s:""}),c.against&&xo()})}function gr(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,o=u("against");o.max=String(Math.max(e,0)),o.value=c.against?t.indexOf(c.against):e,o.disabled=
e<1;let n=c.against?Wt(c.against):"nothing";o.setAttribute("aria-valuetext",n),u("against-told").textContent=n,u("compare-tools").hidden=!c.against,u("beside").
setAttribute("aria-pressed",String(ot())),u("halves").hidden=!ot()||c.mode==="table",u("halves").dataset.across=pr()?"yes":"no",u("half-earlier").textContent=c.
against?Wt(c.against):"",u("half-later").textContent=Wt(c.known),u("compare-told").textContent=Ke(),ds()}function Ya(){u("against").addEventListener("input",()=>H(
()=>{let t=Number(u("against").value);c.against=t<Number(u("against").max)?w.clock.known[t]:""},!1,"against")),u("beside").addEventListener("click",()=>{H(()=>{
c.beside=!c.beside}),ut(),pt()}),u("changes").addEventListener("click",xo),u("compare-off").addEventListener("click",()=>H(()=>{[c.against,c.beside]=["",!1]}))}var yr={};nt(yr,{listen:()=>tl});function Za(t){let e=t.members?Tt(t):[t],o=e.flatMap(i=>z[i.at].filter(s=>h.drawn[s.at])),n=`${o.length} ${o.length===1?"relation":"relations"} drawn`;if(t.members)
return[Ft(t),e.slice(0,6).map(i=>i.name).join("; ")+(e.length>6?"; …":""),`${n}. Click opens the group in place.`];let r=h.pills[t.at].map(i=>i[0]).join(", ");
return[t.name,t.small+(r?` · ${r}`:""),n]}function Qa(t){let e=u("hover"),o=!y.down&&t.pointerType!=="touch"&&t.target===We&&y.hover?yt(y.hover):null;if(!o||m.
placed.kind==="map"||!u("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==y.hover||e.hidden){let[r,i,s]=Za(o);e.replaceChildren(L("strong",r),L("sp\
an",i),L("span",s)),e.dataset.of=y.hover,e.hidden=!1}let n=u("stage").getBoundingClientRect();e.style.left=`${Math.min(t.clientX-n.left+16,n.width-e.offsetWidth-
6)}px`,e.style.top=`${Math.min(t.clientY-n.top+18,n.height-e.offsetHeight-6)}px`}function tl(){window.addEventListener("pointermove",Qa),window.addEventListener(
"pointerdown",()=>{u("hover").hidden=!0}),P.addEventListener("pointerleave",()=>{u("hover").hidden=!0})}var Br={};nt(Br,{listen:()=>Ll});var br={};nt(br,{closeMenu:()=>vo,listen:()=>ol,openMenu:()=>an});var _e=t=>{let e=P.getBoundingClientRect(),{x:o,y:n}=j.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return ls([o,n])},$o=([t,e,o])=>He(o,()=>el([t,e]));function el([
t,e]){let o=Qi([t,e]);if(o)return o;let n=j.getScale(),r=m.placed.kind==="field"?Math.max(4/n,1):0,i=m.placed.kind==="map"?1/n:1;for(let l=b.length-1;l>=0;l--){
if(!h.cards[l])continue;let[d,f,p,g]=T(b[l]);if(p&&Math.abs(t-d)<=p/2*i+r&&Math.abs(e-f)<=g/2*i+r)return No(G(b[l]))}let s="",a=6/n;for(let l of C){if(!h.drawn[l.
at]||!mo(l))continue;let d=m.geometry[l.at];if(d.label&&Math.abs(t-d.label[0])<=d.label[2]/2&&Math.abs(e-d.label[1])<=d.label[3]/2)return"line:"+l.uid;if(d.from){
let f=si(t,e,d.from,d.tip);f<a&&([s,a]=["line:"+l.uid,f])}}if(s||m.placed.kind==="field")return s;ho.lineWidth=12/(m.placed.kind==="map"?n:Math.max(n,.6));for(let l of C)
if(h.drawn[l.at]&&mo(l)&&m.geometry[l.at].path&&ho.isPointInStroke(m.geometry[l.at].path,t,e))return"line:"+l.uid;return""}var sn=t=>{let e=ie([t.slice(5)])[0]||
[...m.geometry[_.get(t.slice(5)).at].tip,0,0],o=j.canvasToDOM({x:e[0],y:e[1]}),n=P.getBoundingClientRect();return{x:n.left+o.x,y:n.top+o.y}};function an(t,e){let o=u("card-menu"),{x:n,y:r}=e||sn("card:"+t.id),i=u("stage").getBoundingClientRect(),s=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",vo),l);o.setAttribute("aria-label",`${t.name}: what to do`),o.replaceChildren(...sr(t).map(([l,d])=>s(K(l,d)))),or(t).then(l=>{o.hidden||(o.append(...l.
map(d=>s(K(`Expand: ${er(d.words)} (${d.back.length+d.more})`,()=>nr(t,d))))),a())},l=>W(l.message)),o.hidden=!1;let a=()=>{o.style.left=`${Math.max(4,Math.min(
n-i.left,i.width-o.offsetWidth-4))}px`,o.style.top=`${Math.max(4,Math.min(r-i.top,i.height-o.offsetHeight-4))}px`};a(),o.firstElementChild.focus({preventScroll:!0})}
function vo(){u("card-menu").hidden||(u("card-menu").hidden=!0,P.focus({preventScroll:!0}))}function ol(){u("card-menu").addEventListener("keydown",t=>{let e=[...u(
"card-menu").children],o=e.indexOf(document.activeElement),n={ArrowDown:1,ArrowUp:-1}[t.key];n&&e[(o+n+e.length)%e.length].focus(),(n||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&vo(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{u("card-menu").contains(Rt(t))||
(u("card-menu").hidden=!0)},!0),P.addEventListener("contextmenu",t=>{let e=$o(_e(t));!e.startsWith("card:")||m.placed.kind==="map"||(t.preventDefault(),an(B.get(
e.slice(5)),{x:t.clientX,y:t.clientY}))})}var $r={};nt($r,{boxAround:()=>dn,boxMode:()=>Mo,closeNote:()=>$e,listNotes:()=>kr,listen:()=>il,moveNote:()=>pn,newBox:()=>fn,noteHere:()=>cn,notesPart:()=>xr,
writeNote:()=>ge});var fs=()=>[...document.querySelectorAll("input[name=colour]")];function ge(t){y.noting=t,u("panel").hidden=!1,u("noting").hidden=!1,u("noting-about").textContent=
`Note on: ${wo(t)}`,u("note-text").value=t.text,u("note-tag").value=t.tag,u("note-by").value=t.by||R.by,u("note-pinned").checked=t.pinned;for(let e of fs())e.checked=
e.value===t.colour;u("note-drop").hidden=!R.notes.some(e=>e.key===t.key),u("panel").scrollTop=0,u("note-text").focus()}var ln=(t,e)=>({key:Qr("n"),about:t,text:"",
by:"",on:to(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?At:"",layout:"",place:[],box:[],...e});function cn(){let t=y.shownSheet||c.at;if(t)return ge(ln(
Zo(t)));let{x:e,y:o}=j.getViewPosition();ge(ln("picture",{pinned:!0,layout:m.placed.kind,place:[V(e),V(o)]}))}function $e(){y.noting=null,u("noting").hidden=!0,
!y.shownSheet&&!c.ends[1]&&(u("panel").hidden=!0),P.focus({preventScroll:!0})}function nl(t){te(()=>{R.notes=R.notes.filter(e=>e.key!==t.key)}),tt(),W("Note rem\
oved; Ctrl-Z brings it back")}function dn(){let t=ie(h.focus||[]).filter(i=>i[2]);if(!t.length)return Mo(!y.boxOn);let[e,o,n,r]=wt(t);fn([e-14,o-20],[n+14,r+14])}
function Mo(t){y.boxOn=t,u("box-add").setAttribute("aria-pressed",String(t)),P.style.cursor=t?"crosshair":"default",t&&W("Drag over the picture to draw a box")}
function fn([t,e],[o,n]){Mo(!1),ge(ln("picture",{layout:m.placed.kind,box:[(t+o)/2,(e+n)/2,Math.abs(o-t),Math.abs(n-e)].map(V)}))}function pn(t,e){R.notes=R.notes.
map(o=>o.key===t?{...o,layout:m.placed.kind,place:e.map(V)}:o)}function rl(t,e,o){let n=m.paperBoxes.find(r=>r[0]===t);n&&te(()=>pn(t,[n[1]+e,n[2]+o]),"nudge")}
function xr(t){let e=Ii(t),o=L("div","","notes-of");if(!t)return o;o.append(K("Write a note",()=>ge(ln(Zo(t))))),e.length&&o.append(L("h3","Notes of analysts, n\
o sources"));for(let n of e)o.append(ps(n));return o}function ps(t){let e=K("",()=>ge(t),"note-row");return e.dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener(
"keydown",o=>{!o.altKey||!Ye[o.key]||(o.preventDefault(),rl(t.key,{ArrowLeft:-20,ArrowRight:20}[o.key]||0,{ArrowUp:-20,ArrowDown:20}[o.key]||0),u("notes-list").
querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(L("strong",t.tag+": ")),e.append(L("span",t.text),L("small",`${wo(t)}; ${t.by}, ${ft(t.on)}${t.
pinned?"; pinned":""}`)),e}function kr(){let t=he(),e=t.map(o=>{let n=L("li");return n.append(ps(o)),n});u("notes-list").replaceChildren(...e),u("notes-told").textContent=
t.length?"":"None yet: n writes one on what is chosen, b draws a box."}function il(){u("noting").addEventListener("submit",t=>{t.preventDefault();let e=ce(u("no\
te-text").value,2e3),o=ce(u("note-by").value,100);if(!e||!o)return W("A note needs words and the name of its author");let n={...y.noting,text:e,tag:ce(u("note-t\
ag").value,100),by:o,pinned:u("note-pinned").checked,colour:fs().find(r=>r.checked)?.value};n.text!==y.noting.text&&(n.on=to()),R.by=o,te(()=>{R.notes=[...R.notes.
filter(r=>r.key!==n.key),n]}),$e(),tt(),W(`Noted on ${wo(n)}`)}),u("note-drop").addEventListener("click",()=>{let t=y.noting;$e(),nl(t)}),u("note-cancel").addEventListener(
"click",$e),u("noting").addEventListener("keydown",t=>{t.stopPropagation(),t.key==="Escape"&&$e()}),u("note-add").addEventListener("click",cn),u("box-add").addEventListener(
"click",()=>dn())}var Mr={};nt(Mr,{lasso:()=>Ge,listen:()=>hl});function vr(t,e){let o=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,n=o?e[0]>t[0]?1:-1:t[0]<m.placed.width/2?-1:1,r=t[0]+n*t[2]/2,i=o?e[0]-n*e[2]/2:e[0]+n*e[2]/2,s=i-r,a=n*
48,l=o?[r+.7*s,t[1],i-.55*s,e[1]]:[r+a,t[1],i+a,e[1]],d=[r,t[1],...l,i,e[1]],f={d:`M${v(r)} ${v(t[1])}C${[...l,i,e[1]].map(v).join(" ")}`,tip:[i,e[1]],way:[o?n:
-n,0],curve:d};return{...f,label:[...Ut(f,.5),0,0]}}function ms(){let t=new Map,e=new Map,o=new Map,n=f=>(e.has(f)||(e.set(f,T(f)),o.set(f,oe(f))),f);for(let f of C){
let p=n(G(b[f.source])),g=n(G(b[f.target])),k=`${p.id}>${g.id}`;t.has(k)||t.set(k,{source:p,target:g,lines:[]}),t.get(k).lines.push(f)}let r=[...t.values()],i=sl(
r,e,o),s=new Map,a=f=>!f.members&&w.near.quiet[f.at]===1,l=r.filter(({source:f,target:p})=>f!==p&&o.get(f)===o.get(p)&&!a(f)&&!a(p)).sort((f,p)=>Math.abs(e.get(
f.source)[1]-e.get(f.target)[1])-Math.abs(e.get(p.source)[1]-e.get(p.target)[1])).slice(0,ht.bows),d=(f,p)=>a(f)&&w.near.parents[f.at]!==Ce(p)&&!(p.members||[]).
includes(w.near.parents[f.at]);m.unrouted=new Set;for(let f of r){let{source:p,target:g}=f,k=e.get(p),x=e.get(g),$=o.get(g)-o.get(p),M=c.pinned.has(p.id)||c.pinned.
has(g.id),E=t.has(`${g.id}>${p.id}`)?2.5:0,S=M?vr(k,x):$?al(f,k,x,i,E):ll(k,x,o.get(p)<0?-1:1),O=Math.abs($)===1?!d(p,g)&&!d(g,p):l.includes(f);for(let A of f.lines)
s.set(A.at,{...S}),O||m.unrouted.add(A.at)}return s}function sl(t,e,o){let n=new Map,r=new Map;for(let{source:i,target:s}of t)for(let[a,l]of[[i,s],[s,i]]){let d=o.
get(l)-o.get(a);if(Math.abs(d)!==1)continue;let f=`${a.id}|${d}`;n.has(f)||n.set(f,{here:a,step_:d,others:new Map}),n.get(f).others.set(l,e.get(l)[1])}for(let{here:i,
step_:s,others:a}of n.values()){let l=[...a].sort((f,p)=>f[1]-p[1]),d=Math.min(12,e.get(i)[3]*.74/Math.max(l.length-1,1));l.forEach(([f],p)=>r.set(`${i.id}|${s}\
|${f.id}`,(p-(l.length-1)/2)*d))}return r}function al({source:t,target:e},o,n,r,i){let s=n[0]>o[0]?1:-1,a=o[0]+s*o[2]/2,l=n[0]-s*n[2]/2,d=l-a,f=o[1]+(r.get(`${t.
id}|${s}|${e.id}`)||0)+i*s,p=n[1]+(r.get(`${e.id}|${-s}|${t.id}`)||0)+i*s;return En(a,f,[a+.7*d,f,l-.55*d,p],l,p,[s,0])}function ll(t,e,o){let n=t[0]+o*t[2]/2,r=e[0]+
o*e[2]/2,i=o*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*ht.gutter)/.75;return En(n,t[1],[n+i,t[1],r+i,e[1]],r,e[1],[-o,0])}function us(t){let e=m.placed.kind==="near"&&m.routed.get(t.at);if(e)return e;let o=m.placed.paths,n=m.placed.kind!=="map"&&[t.source,t.target].some(s=>c.pinned.
has(G(b[s]).id));if(o&&o[t.at]&&!n){let[s,a,l,d,f]=o[t.at],p=m.placed.labels;return{d:s,tip:[a,l],way:[d,f],label:p?[p.x[t.at],p.y[t.at],p.w[t.at],p.h[t.at]]:null}}
let r=T(b[t.source]),i=T(b[t.target]);return m.placed.kind==="field"?ri(r,i):m.placed.kind==="near"?vr(r,i):cl(t,r,i)}function cl(t,e,o){let n=m.placed.labels?[
0,0,m.placed.labels.w[t.at],m.placed.labels.h[t.at]]:null,r=m.placed.kind==="tall"?1:0;Math.abs(o[r]-e[r])<(e[2+r]+o[2+r])/2+30&&(r=1-r);let i=1-r,s=2+r,a=o[r]>=
e[r]?1:-1,l=[e[0],e[1]],d=[o[0],o[1]],f=z[t.source].filter(I=>I.source===t.source&&I.target===t.target||I.source===t.target&&I.target===t.source),p=(n?n[2+i]:16)+
8,g=(f.indexOf(t)-(f.length-1)/2)*p,k=I=>Math.max(Math.min(g/p*12,I[2+i]/2-8),8-I[2+i]/2);l[r]+=a*e[s]/2,d[r]-=a*o[s]/2,l[i]+=k(e),d[i]+=k(o);let x=[0,0],$=[(l[0]+
d[0])/2,(l[1]+d[1])/2];x[r]=a,$[i]=(e[i]+o[i])/2+g;let M=[...$],E=[...$],S=n?a*n[s]/2:0;M[r]-=S,E[r]+=S;let O=(I,U)=>{let Q=[...I],Pt=[...U];return Q[r]=Pt[r]=(I[r]+
U[r])/2,`C${v(Q[0])} ${v(Q[1])} ${v(Pt[0])} ${v(Pt[1])} ${v(U[0])} ${v(U[1])}`},A=`M${v(l[0])} ${v(l[1])}${O(l,M)}L${v(E[0])} ${v(E[1])}${O(E,d)}`,N=n&&[$[0],$[1],
n[2],n[3]];if(!t.by||!N||dl(N))return{d:A,tip:d,way:x,label:N};let D=[l,M,E,d].map(I=>I.map(v).join(" "));return{d:`M${D[0]}C${D[1]} ${D[2]} ${D[3]}`,tip:d,way:x,
label:null}}var dl=t=>!b.some(e=>oo(t,T(e),2))&&!m.geometry.some(e=>e.label&&oo(t,e.label,2));function hs(){m.routed=m.placed.kind==="near"&&pi()?ms():new Map,m.
geometry=[];for(let t of C)m.geometry.push(us(t));for(let t of m.geometry)t.d&&(t.path=new Path2D(t.d));m.batches=null}function gs(t){for(let e of(t.members||[t.
at]).flatMap(o=>z[o])){m.routed.delete(e.at);let o=m.geometry[e.at]=us(e);o.d&&(o.path=new Path2D(o.d))}m.batches=null}function fl(t){let e=w.map.marks[t[0].at],o=t.filter(i=>w.map.how[i.at]==="seat").length,n=t.map(i=>[i.name,"",i.small,"party:"+i.uid]),r=o?`The registers on fi\
le give no town for ${o===t.length?"them":`${o} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";et.length=0,Gt("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",n]]]),W(`${t.length} stand at ${w.map.names[e]}`)}
var Z=null;function pl(t,e){t.save(),t.strokeStyle=(at()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[o,n],[r,i]]=[y.loop[0],
y.loop.at(-1)];for(let[s,a]of y.boxOn?[[o,n],[r,n],[r,i],[o,i],[o,n]]:y.loop)t.lineTo(s,a);t.stroke(),t.restore()}var mn=t=>j.setOptions({interaction:{dragView:!t}});
function ml(t){if(y.joining&&t.startsWith("card:"))return pe(y.joining,t.slice(5));if(m.placed.kind==="map"&&t.startsWith("card:")&&zn(B.get(t.slice(5))).length>
1)return fl(zn(B.get(t.slice(5))));if(t.startsWith("note:"))return ge(R.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?fe(rt.get(t.slice(5))):t?dt(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&Ue()}function ul(t,e){kt();let o=b.filter(n=>h.cards[n.at]&&ai(t,T(n))).map(n=>n.id);c.picked=new Set(e?[...c.picked,
...o]:o),[c.at,c.route,c.ends]=["",-1,["",""]],Ge(!1),J(),W(`${c.picked.size} picked`)}function Ge(t){y.lassoOn=t,u("lasso").setAttribute("aria-pressed",String(
t)),P.style.cursor=t?"crosshair":"default"}var ws=0;function hl(){j.on("beforeDrawing",t=>{if(!m.placed)return;let e=j.getScale(),o=j.getViewPosition(),n=P.clientWidth/
2/e+De,r=P.clientHeight/2/e+De;m.frame=[o.x-n,o.y-r,o.x+n,o.y+r],ot()?as(t,e,o,n,r):Fe(t,at(),e),y.loop&&pl(t,e)}),P.addEventListener("pointerdown",t=>{if(t.button!==
0||t.target!==We)return;let e=_e(t),o=$o(e);if(y.down={x:t.clientX,y:t.clientY,id:o,spot:e,far:!1},t.shiftKey||y.lassoOn||y.boxOn)mn(!0),y.loop=[e];else if(o.startsWith(
"note:")&&t.pointerType!=="touch")mn(!0),Z=Zi(o.slice(5),e);else if(/^(card|pack):/.test(o)&&t.pointerType!=="touch"&&m.placed.kind!=="map"){mn(!0);let n=T(yt(o.
slice(5)));Z={id:o.slice(5),dx:n[0]-e[0],dy:n[1]-e[1]}}},!0),window.addEventListener("pointermove",t=>{if(y.down){if(!y.down.far&&Math.hypot(t.clientX-y.down.x,
t.clientY-y.down.y)>4&&(y.down.far=!0,Z&&kt(),Z&&Z.note&&(Z.before=Qt())),!y.down.far)return;let e=_e(t);y.loop?(y.loop.push(e),j.redraw()):Z&&Z.note?(pn(Z.note,
[e[0]+Z.dx,e[1]+Z.dy]),j.redraw()):Z&&(c.pinned.set(Z.id,[V(e[0]+Z.dx),V(e[1]+Z.dy)]),gs(yt(Z.id)),j.redraw())}else if(t.target===We&&!(Dt&&m.placed.kind==="fie\
ld"&&C.length>6e3)){let e=$o(_e(t)).slice(5);e!==y.hover&&(y.hover=e,P.style.cursor=e?"pointer":"default",j.redraw())}}),window.addEventListener("pointerup",t=>{
if(!y.down)return;let{id:e,far:o}=y.down;y.loop&&o&&y.boxOn?fn(y.loop[0],y.loop.at(-1)):y.loop&&o?ul(y.loop,t.ctrlKey||t.metaKey):Z&&o?(Z.note&&eo(Z.before),J(m.
placed.kind!=="field")):!o&&t.target===We&&ml(e),(y.loop||Z)&&mn(!1),y.down=y.loop=Z=null,j.redraw()}),j.on("dragStart",()=>{y.moving=!0}),j.on("dragEnd",()=>{y.
moving=!1,de(),j.redraw()}),j.on("zoom",()=>{y.moving=!0,clearTimeout(ws),ws=setTimeout(()=>{y.moving=!1,de(),j.redraw()},160)})}var Ar={};nt(Ar,{listDates:()=>Lr,listFilters:()=>Cr,listRoutes:()=>Er,listen:()=>bl,step:()=>ve});var Or={};nt(Or,{listTallies:()=>Sr,listen:()=>wl});function ys(t){let e=new Map;for(let[o,n]of t)for(let r of new Set(n.map(i=>`${o}.${i}`)))e.set(r,(e.get(r)||0)+1);return e}function bs(t,e){let o=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,i)=>o(i)-o(r)||(r<i?-1:1))}var ks=[["relation","Relation",()=>C.filter(t=>h.lines[t.at]),t=>[xe(t.relation)]],["voice","Who says so",()=>C.filter(t=>h.lines[t.at]),t=>h.lines[t.at].voices.
map(xe)],["country","Country",()=>b,t=>[Do(t)]],["measure","Measure",()=>b,Bo]],xs="";function gl(){let t=[],e=(o,n)=>t.push([o,n]);for(let[o,,n,r]of ks)for(let i of n())
mt(i)&&e(o,r(i));for(let o of b)mt(o)&&e("family",[o.family]);for(let o of h.lines)!o||!mt(o)||(e("known",[o.known]),e("level",[o.level]),e("weight",[o.support===
null?"none":o.weight]),e("mark",[o.denied&&"denied",o.partial&&"partial"].filter(Boolean)),e("status",o.statuses),e("source",o.sources));return ys(t)}function Sr(){
let t=[c.known,c.from,c.to,C.length,c.grown.length].join(" ");if(F&&Object.keys(F.opens).length||t===xs)return;xs=t;let e=gl();for(let[o,n]of ks){let r=bs(e,o),
i="tally-"+o;if(r.length<2){u(i)&&u(i).remove();continue}if(!u(i)){let s=L("details","","more"),a=L("ul","","legend");s.id=i,s.append(L("summary",n),a),u("talli\
es").append(s)}u(i).lastElementChild?.replaceChildren(...r.map(s=>{let a=L("li"),l=L("button");return l.type="button",l.dataset.filter=`${o}.${s}`,l.append(L("s\
pan",s)),a.append(l),a}))}for(let o of Ct("filter")){let n=o.querySelector(".count");n||o.append(n=L("span","","count")),n.textContent=String(e.get(o.dataset.filter||
"")||0)}}function wl(){u("filters").addEventListener("click",t=>{let e=Rt(t).closest("button[data-filter]");e&&H(()=>{let o=e.dataset.filter||"";c.off.has(o)?c.
off.delete(o):c.off.add(o)})})}function Er(){let t=u("routes");if(!t)return;t.replaceChildren();let e=Ro()!==null;h.routes.forEach((o,n)=>{let r=L("li"),i=K("",()=>yl(n));i.append(L("span",o.
mark,"rank"),L("span",o.way,"way"),L("span",o.score,"score"));for(let s of o.codes)i.append(L("span",s,"score"));o.drawn||i.append(L("span","not all of its step\
s are drawn on this page: ask for it with --as-of","score")),i.append(L("span","Steps: "+o.spoken,"hidden")),i.setAttribute("aria-pressed",String(c.route===n)),
i.dataset.route=String(n),r.append(i),t.append(r)}),u("routes-told").textContent=!e&&F?ao.get(lo(w.trace.items)):e?h.routes.length?"":`No documented route for t\
hese dates. ${w.gap}`:"Routes for this pair of dates are not carried by the page: set one date at a time, or ask entrepot routes with both."}function yl(t){let e=c.
route===t;H(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),u("panel").hidden=!0;let o=h.routes[c.route];if(!o)return W("");W(`${o.way}: ${o.score}`),
window.innerWidth<=760&&u("stage").scrollIntoView({block:"start"}),m.placed.kind!=="map"&&(window.innerWidth<=760||j.getScale()<.6)&&Vn(o)}function Lr(){let{known:t,
spans:e}=w.clock,o=u("known");o.max=t.length,o.value=c.known?t.indexOf(c.known):t.length;let n=c.known?`as public on ${ft(c.known)}`:"all that is public";o.setAttribute(
"aria-valuetext",n),u("known-told").textContent=n;for(let[r,i]of[["from",c.from],["to",c.to]])u(r).max=String(Math.max(e.length-1,0)),u(r).value=String(i),u(r).
setAttribute("aria-valuetext",e.length?ft(e[i][0]):"");u("true-told").textContent=re()[1]===""?"at any time":`${ft(e[c.from][0])} to ${ft(e[c.to][0])}`,u("dates\
-reset").hidden=!be()&&!c.against,gr(),u("earlier").disabled=t.length===0||c.known===t[0],u("later").disabled=c.known===""}function Cr(){Sr();for(let o of Ct("f\
ilter"))o.setAttribute("aria-pressed",String(!c.off.has(o.dataset.filter||"")));u("least").value=String(c.least),u("least-told").textContent=c.least?`at least ${c.
least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${h.cards.reduce((o,n)=>o+n,0)} of ${b.length} cards`,`${h.drawn.reduce((o,n)=>o+n,0)} of ${C.length} lines`];u(
"counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),m.placed.kind==="near"&&(u("counts").textContent+=`: ${vi()}`),
u("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),u("picked").hidden=c.picked.size===0}function ve(t){let{known:e}=w.clock,o=c.known?e.indexOf(
c.known):e.length,n=Math.min(Math.max(o+t,0),e.length);H(()=>{c.known=e[n]||""}),W(`${u("known-told").textContent}: ${u("counts").textContent}`)}var So=0;function $s(){
So?(clearInterval(So),So=0):(c.known||H(()=>{c.known=w.clock.known[0]||""}),So=setInterval(()=>c.known?ve(1):$s(),900)),u("play").textContent=So?"Stop":"Play"}function bl(){
u("least").addEventListener("input",()=>H(()=>{c.least=Number(u("least").value)},!1,"least")),u("known").addEventListener("input",()=>H(()=>{c.known=w.clock.known[Number(
u("known").value)]||""},!1,"known"));for(let t of["from","to"])u(t).addEventListener("input",()=>H(()=>{c[t]=Number(u(t).value),c.from>c.to&&(c[t==="from"?"to":
"from"]=c[t])},!1,"true"));u("dates-reset").addEventListener("click",()=>H(()=>{[c.known,c.from,c.to,c.against]=["",0,Zt().to,""]})),u("earlier").addEventListener(
"click",()=>ve(-1)),u("later").addEventListener("click",()=>ve(1)),u("play").addEventListener("click",$s),u("all").addEventListener("click",()=>H(()=>{c.hidden.
clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),u("only-picked").addEventListener("click",()=>Jt(b.filter(t=>!c.picked.has(t.id)).map(t=>t.
id))),u("hide-picked").addEventListener("click",()=>Jt([...c.picked]))}var Rr={};nt(Rr,{editStep:()=>Oo,listStory:()=>gn,listen:()=>Sl,playStory:()=>wn,storyPages:()=>Pr});function un(t){let e={focus:h.focus,hover:y.hover,frame:m.frame};y.saving=!0,[y.hover,m.frame]=["",null],c.route<0&&!c.ends[0]&&(h.focus=null);try{return t()}finally{
y.saving=!1,h.focus=e.focus,y.hover=e.hover,m.frame=e.frame}}function xl(t,e){let o=[],n=[...new Set(b.filter(i=>h.cards[i.at]).map(i=>i.family))],r=C.filter(i=>h.
drawn[i.at]);for(let i of n)o.push({glyph:w.looks[i].glyph,colour:w.looks[i][e?"dark":"light"],words:w.looks[i].label});for(let[i,[s,a]]of Object.entries(w.known))
r.some(l=>h.lines[l.at].known===i)&&o.push({dash:a,width:2.2,words:s});for(let[i,s]of Object.entries(w.bands))r.some(a=>String(h.lines[a.at].weight)===i&&h.lines[a.
at].support!==null)&&o.push({dash:[],width:w.widths[i],words:s});return r.some(i=>h.lines[i.at].denied)&&o.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(i=>h.lines[i.at].partial)&&o.push({partial:!0,words:"not every party between the two is named"}),o}function kl(t,e,o,n,r){let i=0,s=r+12;for(let a of o){
let l=30+_t(a.words,11,!1);i&&i+l>n&&([i,s]=[0,s+18]);let d=s-4;a.glyph?t.push({glyph:a.glyph,at:[i+11,d,5],fill:a.colour}):a.denied?(t.push({d:`M${v(i)} ${v(d-
2)}H${v(i+22)}M${v(i)} ${v(d+2)}H${v(i+22)}`,stroke:e.line,width:1,dash:[]}),Ko(t,e,i+11,d,5.5)):a.partial?t.push({words:"…",x:i+11,y:d+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${v(i)} ${v(d)}H${v(i+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:i+28,y:s,size:11,fill:e.ink}),
i+=l+16}return o.length?s+8:r}function hn(t,e,o=""){let n=t?w.dark:w.light,r=[],i=[],s=18,a=e-2*s,l=(p,g,k,x,$,M=!1)=>{for(let E of k?Et(k,a,x,999,M):[])g+=x*1.3,
p.push({words:E,x:0,y:g-x*.3,size:x,fill:$,bold:M});return g},d=l(r,12,document.title,17,n.ink,!0);d=l(r,d+3,w.question,12,n.soft),d=l(r,d+2,`Known by: ${o||u("\
known-told").textContent}. True during: ${u("true-told").textContent}. ${Ke()}`,11,n.soft)+10;let f=kl(i,n,xl(n,t),a,8);f=l(i,f+4,[w.caveat,m.placed.kind==="map"?
w.map_note:"",m.placed.kind==="near"?Mi():"",os()].filter(Boolean).join(" "),11,n.ink);for(let p of w.terms)f=l(i,f+2,p,10,n.soft);return{head:r,foot:i,top:d,low:f+
14,edge:s}}function $l(t,e,o){let r=[[c.against,m.earlier],[c.known,null]].map(([a,l])=>He(l,()=>Ae(a,()=>vs(t,e,o/2,Wt(a))))),i=document.createElement("canvas");[i.width,
i.height]=[r[0].width+r[1].width,Math.max(r[0].height,r[1].height)];let s=Xe(i);return s.fillStyle=(e?w.dark:w.light).ground,s.fillRect(0,0,i.width,i.height),r.
forEach((a,l)=>s.drawImage(a,l*r[0].width,0)),i}var Me=(t,e,o=8e3)=>ot()?$l(t,e,o):vs(t,e,o);function vs(t,e,o,n=""){return un(()=>{let[r,i,s,a]=en(se()),l=s-r,
d=a-i,f=2,p=Math.min(m.placed.kind==="map"?2400/l:t,o/l,o/d),g=Math.round(Math.max(l*p,640*f)),k=hn(e,g/f,n),x=document.createElement("canvas");x.width=g,x.height=
Math.max(Math.round(d*p+(k.top+k.low)*f),1);let $=Xe(x),M=k.top*f;$.fillStyle=(e?w.dark:w.light).ground,$.fillRect(0,0,x.width,x.height),$.save(),$.beginPath(),
$.rect(0,M,x.width,d*p),$.clip(),$.translate((x.width-l*p)/2,M),$.scale(p,p),$.translate(-r,-i),Fe($,e,m.placed.kind==="field"?Math.max(p,.6):m.placed.kind==="m\
ap"?p/f:p),$.restore();for(let[E,S]of[[k.head,0],[k.foot,M+d*p]]){$.setTransform(f,0,0,f,k.edge*f,S);for(let O of E)jt($,O)}return x})}var Vt=-1,Tr=-1;function gn(){let t=R.steps;u("story").replaceChildren(...t.map((o,n)=>{let r=L("li"),i=K(o.title,()=>jr(n)),s=L("div","","steps");i.setAttribute(
"aria-pressed",String(Vt===n));let a=(l,d,f,p)=>{let g=K(l,f);g.setAttribute("aria-label",`${d}: ${o.title}`),g.disabled=!!p,s.append(g)};return a("↑","Earlie\
r in the story",()=>Ms(n,-1),n===0),a("↓","Later in the story",()=>Ms(n,1),n===t.length-1),a("Change","Change the step",()=>Oo(n)),a("Remove","Remove the step",
()=>te(()=>{R.steps=t.filter((l,d)=>d!==n)})),r.append(i,s),r})),u("story-play").disabled=u("story-print").disabled=t.length===0,u("story-play").textContent=Vt<
0?"Play":"Stop"}function Oo(t){Tr=t;let e=R.steps[t]||{title:"",text:""};u("story-form").open=!0,u("step-title").value=e.title,u("step-text").value=e.text,u("st\
ep-by").value=e.by||R.by,u("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",u("step-title").focus()}function Ms(t,e){te(()=>{let o=R.
steps.slice();o.splice(t+e,0,...o.splice(t,1)),R.steps=o}),u("story").children[t+e].querySelector("button")?.focus()}function vl(t){Object.assign(c,Ht(t.view)),
y.lastKind="",J(!0),c.eye?j.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):ut(),tt()}async function jr(t){let e=R.steps[t];kt(),Vt=t;for(let o of Ht(
e.view).grown.filter(n=>!Ee.some(r=>r[1]===n)))await Yo(o);vl(e),u("telling").hidden=!1,u("telling-at").textContent=`${t+1} of ${R.steps.length}`,u("telling-tit\
le").textContent=e.title,u("telling-text").textContent=e.text,u("telling-back").disabled=t===0,u("telling-next").disabled=t===R.steps.length-1}function Wr(){Vt=
-1,u("telling").hidden=!0,gn()}var wn=()=>Vt>=0?Wr():R.steps.length?jr(0):W("There is no story yet: s adds this view"),Nr=t=>Vt+t>=0&&Vt+t<R.steps.length&&jr(Vt+
t);function Ml(t){if(Vt<0)return!1;let e={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1}[t.key];if(e)Nr(e);else if(t.key==="Escape")Wr();else return!1;return t.
preventDefault(),t.stopPropagation(),!0}function Pr(){let t={...c},e=R.steps.map((o,n)=>{Object.assign(c,Ht(o.view)),J(!0);let r=L("section","","page"),i=document.
createElement("img");return i.alt=o.title,i.src=Me(2,!1,3e3).toDataURL("image/png"),r.append(L("h2",`${n+1}. ${o.title}`),i,L("p",o.text),L("small",`${o.by}, ${ft(
o.on)}`)),r});return Object.assign(c,t),J(!0),e}function Sl(){u("step-form").addEventListener("submit",t=>{t.preventDefault();let e=ce(u("step-title").value,100),
o=ce(u("step-by").value,100);if(!e||!o)return W("A step needs a title and the name of its author");de();let n={page:At,title:e,text:ce(u("step-text").value,2e3),
view:Bt(),by:o,on:to()};R.by=o,te(()=>{R.steps=Tr<0?[...R.steps,n]:R.steps.map((r,i)=>i===Tr?n:r)}),Oo(-1),u("story-form").open=!1,W(`${R.steps.length} ${R.steps.
length===1?"step":"steps"} in the story`)}),u("step-form").addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",
t=>Rt(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||u("key-sheet").open||Ml(t),!0),u("story-play").addEventListener("click",wn),u("telling-next").
addEventListener("click",()=>Nr(1)),u("telling-back").addEventListener("click",()=>Nr(-1)),u("telling-stop").addEventListener("click",Wr),u("story-print").addEventListener(
"click",()=>{y.toPrint=!0,window.print()})}function Je(t,e){if(!t.length)return;e.push(Sn());let{view:o,own:n}=t.pop();ti(n),Dr(o)}function Dr(t){let e=c.eye,o=c.mode,n=c.turn;Object.assign(c,Ht(t)),c.mode===
o&&c.turn===n&&(c.eye=e),y.lastKind="",J(!0),tt()}function Ol(t){let e=[...$t().map(No),...C.filter(o=>h.drawn[o.at]).map(o=>"line:"+o.uid)];e.length&&dt(e[(e.indexOf(c.at)+t+e.length)%e.length])}function El(t){
let e=st(c.at),o=T(B.get(e)),n=20,r={ArrowLeft:-n,ArrowRight:n}[t.key]||0,i={ArrowUp:-n,ArrowDown:n}[t.key]||0;H(()=>c.pinned.set(e,[V(o[0]+r),V(o[1]+i)]),!0,"n\
udge")}var Ss={"/":t=>{t.preventDefault(),u("search").focus()},t:()=>yo(c.mode==="table"?"picture":"table"),m:()=>w.map&&yo(c.mode==="map"?"picture":"map"),"?":()=>yn(),
n:t=>{t.preventDefault(),cn()},b:t=>{t.preventDefault(),dn()},s:t=>{t.preventDefault(),Oo(-1)},p:()=>wn(),k:()=>cs(),d:()=>u("theme").click(),l:()=>u("every").hidden||
u("every").click(),r:()=>u("turn").hidden||u("turn").click(),0:()=>u("fit").click(),"[":()=>ve(-1),"]":()=>ve(1),h:()=>c.picked.size?Jt([...c.picked]):yt(st(c.at))&&
Jt(Le(yt(st(c.at)))),e:()=>c.at.startsWith("card:")&&an(B.get(st(c.at))),o:()=>c.at.startsWith("card:")&&rr(B.get(st(c.at))),w:()=>c.at.startsWith("card:")&&ir(
B.get(st(c.at))),g:()=>Gi(),y:()=>u("tidy").click(),f:()=>c.at.startsWith("card:")&&Qo(st(c.at)),c:()=>c.at.startsWith("card:")&&(y.joining?pe(y.joining,st(c.at)):
Xo(st(c.at))),x:()=>c.at.startsWith("card:")&&H(()=>c.picked.has(st(c.at))?c.picked.delete(st(c.at)):c.picked.add(st(c.at)))},yn=()=>u("key-sheet").open?u("key-\
sheet").close():u("key-sheet").showModal();function Ll(){P.addEventListener("keydown",t=>{Ye[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&m.placed.
kind!=="map"?El(t):Ol(Ye[t.key])):t.key==="Enter"&&y.shownSheet?u("sheet").focus():(t.key==="+"||t.key==="-")&&j.moveTo({scale:j.getScale()*(t.key==="+"?1.2:1/1.2)})}),
u("keys-open").addEventListener("click",yn),u("keys-close").addEventListener("click",yn),document.addEventListener("keydown",t=>{if(u("key-sheet").open)return t.
key==="?"?yn():void 0;let e=Rt(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(vo(),e&&(Rt(t).value=""),u("hits").replaceChildren(),
u("save").open=!1,Ge(!1),Mo(!1),Ue(),P.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key===
"z"&&!t.shiftKey?Je(zt,It):Je(It,zt)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&Ss[t.key]&&Ss[t.key](t)})}var Hr={};nt(Hr,{listen:()=>Tl});var Xt=u("mini"),we=[168,112],ye=1,bn=[0,0];function Cl(){let t=j.getScale(),{x:e,y:o}=j.getViewPosition(),n=P.clientWidth/t,r=P.clientHeight/t;return[e-n/2,o-r/
2,e+n/2,o+r/2]}function Al(){let t=m.placed&&c.mode!=="table"&&P.clientWidth>0?b.filter(O=>h.cards[O.at]):[],[e,o,n,r]=Cl(),i=t.map(T),s=!i.some(([O,A,N,D])=>O-
N/2<e-1||O+N/2>n+1||A-D/2<o-1||A+D/2>r+1);if(Xt.hidden=s,s)return;let[a,l,d,f]=wt(i),p=Xe(Xt),g=2;ye=Math.min((we[0]-8)/(d-a),(we[1]-8)/(f-l)),bn=[(a+d)/2-we[0]/
2/ye,(l+f)/2-we[1]/2/ye],[Xt.width,Xt.height]=[we[0]*g,we[1]*g];let k=at()?w.dark:w.light,x=(O,A)=>(O-bn[A])*ye;p.scale(g,g),t.forEach((O,A)=>{let[N,D,I,U]=i[A];
p.fillStyle=w.looks[O.family][at()?"dark":"light"],p.fillRect(x(N-I/2,0),x(D-U/2,1),Math.max(I*ye,1.5),Math.max(U*ye,1.5))}),p.strokeStyle=k.mark,p.lineWidth=1.5;
let[$,M,E,S]=[Math.max(x(e,0),1),Math.max(x(o,1),1),Math.min(x(n,0),we[0]-1),Math.min(x(r,1),we[1]-1)];p.strokeRect($,M,Math.max(E-$,3),Math.max(S-M,3))}function Os(t){
if(!(t.buttons&1))return;let e=Xt.getBoundingClientRect();j.moveTo({position:{x:bn[0]+(t.clientX-e.left)/ye,y:bn[1]+(t.clientY-e.top)/ye}})}function Tl(){j.on("\
afterDrawing",()=>{Dt&&y.moving||Al()}),Xt.addEventListener("pointerdown",t=>{Xt.setPointerCapture(t.pointerId),Os(t)}),Xt.addEventListener("pointermove",Os),Xt.
addEventListener("pointerup",de)}var Ur={};nt(Ur,{listen:()=>Hl});var zr={};nt(zr,{found:()=>kn,listen:()=>Rl});var{spelling:Es,reason:Nl}=zi(w.search),Ls=0,xn="";function jl(t){clearTimeout(Ls),xn=t.trim(),!(!F||xn.length<2)&&(Ls=setTimeout(async()=>{let e;try{e=await gt(
"/api/search?q="+encodeURIComponent(xn))}catch(n){return W(n.message)}if(e.query!==xn)return;let o=e.found.filter(n=>!q.has(n.uid)).slice(0,10);for(let n of o){
let r=L("li","","live"),i=K(n.name,async()=>{if(Object.keys(F.opens).length)return location.assign("/around?x="+encodeURIComponent(n.uid));await Ie(n.uid,0),q.has(
n.uid)&&dt("card:"+q.get(n.uid)[0].id)});i.append(L("small",`${n.small}; on file, not drawn: adds it`)),r.append(i),u("hits").append(r)}W(`${u("hits").children.
length} found, ${o.length} of them not drawn yet`)},220))}function kn(t){let e=t.trim(),o=Es(e),n=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let i=y.index||=b.map(l=>l.keys.slice(0,l.named).map(Es));b.forEach((l,d)=>{let f=l.uid===e||l.uid===e.toLowerCase(),p=l.keys.slice(l.named,-1);if(f||p.
some(k=>k.toLowerCase()===n))return r.push([l,f?"uid":"number "+n,[-1,0,0,"",l.uid]]);let g=null;i[d].forEach((k,x)=>{let $=Hi(o,k);if($<0)return;let M=$===0&&l.
keys[x]!==l.keys[0],E=[$,M?1:0,k[0].length,k[0],l.uid];(!g||Zn(E,g[2])<0)&&(g=[l,Nl($,l.keys[x],M),E])}),g&&r.push(g)}),r.sort((l,d)=>Zn(l[2],d[2])||l[0].at-d[0].
at);let s=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let d of l.apart)!s.has(d)&&!a.has(d)&&a.set(d,l);for(let[l,d]of a)for(let f of q.get(l)||[])
r.push([f,`kept apart from ${d.keys[0]} by a decision`,[12]]);return r}function Wl(){let t=u("search").value,e=u("hits"),o=kn(t);if(e.replaceChildren(),!t.trim())
return h.focus=zo(),W(""),j.redraw();for(let[n,r]of o.slice(0,12)){let i=L("li"),s=K(n.name,()=>y.joining?pe(y.joining,n.id):Pl(n));r!=="name"&&s.append(L("smal\
l","matched: "+r)),h.cards[n.at]||s.append(L("small",c.hidden.has(n.id)?"hidden: Show all brings it back":"filtered out at present")),i.append(s),e.append(i)}o.
length>12&&e.append(L("li",`${o.length-12} more: type more of the name`)),W(o.length?o.length+" found":"Nothing of that name is drawn here"),h.focus=new Set(o.map(
([n])=>n.id)),jl(t),m.batches=null,j.redraw()}function Pl(t){dt("card:"+t.id),h.cards[t.at]&&c.mode!=="table"&&Ai(t)}function Rl(){u("search").addEventListener(
"input",Wl),u("search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=u("hits").querySelector("button");e&&e.click()}})}var Cs=()=>b.filter(t=>h.cards[t.at]),Ir=()=>C.filter(t=>h.drawn[t.at]),Dl=()=>m.placed.kind==="near"?Kt():Ir().map(t=>[t]),Bl=()=>Ir().map(t=>m.geometry[t.at].
label);function Hl(){Object.assign(P,{spot:sn,hideLines:t=>{w.limits.hide=t},names:()=>m.namesDrawn,strokes:()=>m.placed.kind==="near"?Kt().length:0,scale:()=>j.
getScale(),choose:t=>dt(t),papers:()=>m.paperBoxes,pixel:(t,e)=>{let o=j.canvasToDOM({x:t,y:e}),n=P.getBoundingClientRect();return[n.left+o.x,n.top+o.y]},measures:()=>Object.
fromEntries(h.measures.map(([t,e,o])=>[t.uid,[e,o]])),earlier:()=>m.earlier&&C.filter(t=>m.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>se(),seats:()=>$t().map(
t=>[t.id,...T(t)]),paths:()=>Dl().map(([t])=>[G(b[t.source]).id,G(b[t.target]).id,m.geometry[t.at].d]),labels:()=>Bl().filter(t=>t&&t[2]),boxes:()=>Cs().map(t=>[
t.id,...T(t)]),named:t=>(b.find(e=>e.name===t)||{}).id,found:t=>kn(t).map(([e,o])=>[e.uid,o]),shown:()=>({cards:Cs().map(t=>t.id),lines:Ir().map(t=>t.uid),focus:h.
focus&&[...h.focus],states:h.lines})})}var Kr={};nt(Kr,{listen:()=>Gl});var zl=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Il=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,As=t=>t.map(e=>`${e.map(o=>Il(zl(String(o)))).join(",")}\r
`).join("");var Fr={};nt(Fr,{COLUMNS:()=>$n,cellsOf:()=>Eo,listTable:()=>Se,listen:()=>Fl});var js=200,$n=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],Eo=t=>{let e=h.lines[t.at];return[
b[t.source].name,e.relation,b[t.target].name,e.goods,e.printed,[e.word,e.change&&`${bt[e.change][1]}: ${nn(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},Ve={lines:[-1,1],cards:[-1,1]},Ul=t=>z[t.at].filter(e=>h.drawn[e.
at]).length,Ts=t=>[t.name,t.small,h.pills[t.at].map(e=>e[0]).join(", "),Ul(t)];function Ns(t,e,o){let[n,r]=Ve[e];if(n<0)return t;let i=a=>e==="lines"&&n===4?h.lines[a.
at].support??-1:e==="lines"&&n===9?h.lines[a.at].claims.length:o(a)[n];return t.map(a=>[i(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-l:a.localeCompare(l,"en"))).
map(([,a])=>a)}function Se(){if(c.mode!=="table"&&!y.printing)return;let t=u("twin-lines"),e=Ns(C.filter(i=>h.drawn[i.at]&&(!h.focus||c.route<0||h.focus.has(i.uid))),
"lines",Eo);t.replaceChildren();for(let i of e.slice(0,y.tableSize)){let s=L("tr");s.dataset.line=i.uid,c.at==="line:"+i.uid&&(s.className="on"),Eo(i).forEach((d,f)=>{
let p=L("td",d,f===8?"days":"");p.dataset.label=$n[f],s.append(p)});let a=L("td");for(let d of i.notes){let f=L("a",String(d));f.href="#note-"+d,f.addEventListener(
"click",p=>{p.preventDefault(),u("note-"+d).scrollIntoView()}),a.append(f," ")}let l=K(`Evidence (${h.lines[i.at].claims.length})`,()=>dt("line:"+i.uid));l.setAttribute(
"aria-label",`Evidence: ${b[i.source].name} to ${b[i.target].name}`),a.append(l),s.append(a),t.append(s)}let o=Ns(b.filter(i=>h.cards[i.at]&&(!h.focus||c.route<
0||h.focus.has(i.id))),"cards",Ts),n=u("twin-cards");n.replaceChildren();for(let i of o.slice(0,y.tableSize)){let s=L("tr"),a=L("td","","screen");s.dataset.card=
i.id;for(let d of Ts(i))s.append(L("td",String(d)));let l=K("Evidence",()=>dt("card:"+i.id));l.setAttribute("aria-label",`Evidence: ${i.name}`),a.append(l),s.append(
a),n.append(s)}let r=Math.max(e.length,o.length)-y.tableSize;u("more").hidden=r<=0,u("more").textContent=`Show ${Math.min(r,js)} more rows`,u("twin-told").textContent=
`${e.length} lines and ${o.length} cards`+(r>0?`, the first ${y.tableSize} shown`:"")}function Fl(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
u(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((o,n,r)=>{o.replaceChildren(K(o.textContent,()=>{let[i,s]=Ve[t];Ve[t]=i!==n?[n,1]:s>0?[n,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),Ve[t][0]>=0&&o.setAttribute("aria-sort",Ve[t][1]>0?"ascending":"descending"),Se(),W(Ve[t][0]<0?"In the order\
 of the picture":`Sorted by ${o.textContent}`)}))});u("more").addEventListener("click",()=>{y.tableSize+=js,Se()})}function Ws(){let t=C.filter(e=>h.drawn[e.at]).map(e=>[...Eo(e),h.lines[e.at].claims.join(" "),e.uid]);return As([[...$n,"Relation uid"],...t])}function Ps(){let t=o=>{
let{at:n,text:r,source:i,target:s,...a}=h.lines[o.at];return{...a,source:b[i].uid,target:b[s].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:re()[1]?re():null,view:Bt(),nodes:b.filter(o=>h.cards[o.at]).map(o=>({uid:o.uid,name:o.name,kind:o.family,small:o.small,measures:h.pills[o.
at].map(n=>n[0])})),edges:C.filter(o=>h.drawn[o.at]).map(t),routes:h.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}var Rs=t=>`<FEFF${Array.from({length:t.length},(o,n)=>t.charCodeAt(n)).map(o=>o.toString(16).padStart(4,"0")).join("").toUpperCase()}>`;function Ds(t,e,{title:o,
subject:n}){let r=e.wide>e.high,[i,s]=r?[842,595]:[595,842],a=Math.min((i-48)/e.wide,(s-48)/e.high),[l,d]=[e.wide*a,e.high*a],f=`q ${l.toFixed(2)} 0 0 ${d.toFixed(
2)} ${((i-l)/2).toFixed(2)} ${(s-24-d).toFixed(2)} cm /I Do Q`,p=[["<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>"],
["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],[`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${i} ${s}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R \
>>`],[`<< /Length ${f.length} >>
stream
${f}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${e.wide} /Height ${e.high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${t.length}\
 >>
stream
`,t,`
endstream`],[`<< /Title ${Rs(o)} /Subject ${Rs(n)} /Creator (entrepot) >>`]],g=[],k=[],x=new TextEncoder,$=0,M=O=>{let A=typeof O=="string"?x.encode(O):O;g.push(
A),$+=A.length};M(`%PDF-1.7
`),p.forEach((O,A)=>{k.push($),M(`${A+1} 0 obj
`),O.forEach(M),M(`
endobj
`)});let E=$,S=k.map(O=>`${String(O).padStart(10,"0")} 00000 n 
`).join("");return M(`xref
0 ${p.length+1}
0000000000 65535 f 
${S}trailer
<< /Size ${p.length+1} /Root 1 0 R /Info 6 0 R >>
startxref
${E}
%%EOF
`),g}async function Bs(){let t=Me(2,!1,6e3),e=await new Promise(i=>t.toBlob(i,"image/jpeg",.93)),o=new Uint8Array(await e.arrayBuffer()),n={wide:t.width,high:t.height},
r=Ds(o,n,{title:document.title,subject:w.question});return new Blob(r,{type:"application/pdf"})}function Hs(){return un(()=>{let[t,e,o,n]=en(se()),r=m.placed.kind==="map"?(o-t)/1e3:1,i=Math.max(o-t,640*r),s=hn(!1,i/r),a=n-e+(s.top+s.low)*r,l=t-(i-(o-t))/2,
d=e-s.top*r,f=(p,g)=>[`<g transform="translate(${v(l+s.edge*r)} ${v(g)}) scale(${r.toFixed(4)})">`,...p.map(Be),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${v(l)} ${v(d)} ${v(i)} ${v(a)}" width="${v(i/r)}" height="${v(a/r)}" role="img" font-family="${Nt(w.font)}">`,`<title>${Nt(document.title)}</t\
itle>`,`<desc>${Nt(C.filter(p=>h.drawn[p.at]).slice(0,400).map(p=>`${b[p.source].name} to ${b[p.target].name}: ${p.label} (${h.lines[p.at].small})`).join("; "))}\
</desc>`,`<metadata>${Nt(w.terms.join(`
`))}</metadata>`,`<rect x="${v(l)}" y="${v(d)}" width="${v(i)}" height="${v(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${v(t)}" y="${v(e)}" width="${v(
o-t)}" height="${v(n-e)}" viewBox="${v(t)} ${v(e)} ${v(o-t)} ${v(n-e)}">`,...Kl(r),...c.against&&!ot()?dr(qt(null,!1),1/r,!1).map(Be):[],...R.notes.length?tn(qt(
null,!1),1/r,!1).map(Be):[],"</svg>",...f(s.head,d),...f(s.foot,n),"</svg>"].join(`
`)+`
`})}function Kl(t){let e=w.light,o=[],n=(a,l,d,f,p,g="")=>`<text x="${v(a)}" y="${v(l)}" font-size="${v(f)}" fill="${p}"${g}>${Nt(d)}</text>`,r=' font-weight="b\
old"',i=' text-anchor="middle"';if(m.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return o.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...o,...fr(qt(null,!1),1/t).map(Be)]}if(m.placed.kind==="near")return _n(
qt(null,!1),1).map(Be);for(let[a,l,d]of m.placed.headings||[])o.push(n(l,d,a,10.5,e.soft,r+i+' letter-spacing="1"'));(m.placed.strips||[]).forEach(([a,l])=>a&&o.
push(n(0,l+21,a,12,e.soft,r)));let s=C.filter(a=>h.drawn[a.at]&&(m.geometry[a.at].d||m.geometry[a.at].from));for(let a of s){let l=h.lines[a.at],d=m.geometry[a.
at],f=w.widths[l.weight]*(d.from?.55:1),p=w.known[l.known][1],g=d.d||`M${(d.from||d.tip).map(v).join(" ")}L${v(d.tip[0])} ${v(d.tip[1])}`,k=p.length?` stroke-da\
sharray="${p.map(v).join(" ")}"`:"",x=(I,U)=>`<path d="${g}" fill="none" stroke="${I}" stroke-width="${v(U)}"${k}/>`;o.push(l.denied?x(e.line,f+3)+x(e.ground,f+
.6):x(e.line,f));let $=6+f,M=$*.45,[E,S]=d.tip,[O,A]=d.way,N=E-O*$,D=S-A*$;o.push(`<polygon points="${[[E,S],[N-A*M,D+O*M],[N+A*M,D-O*M]].map(I=>I.map(v).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of s){let l=h.lines[a.at],d=m.geometry[a.at].label;if(!d)continue;let[f,p,g,k]=d,x=f-g/2,$=p-k/2;o.push(`<rect x\
="${v(x)}" y="${v($)}" width="${v(g)}" height="${v(k)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let M=$+4+11.5*.85;for(let E of a.text)o.push(n(f,M,E,11.5,e.ink,i)),M+=14;if(o.push(n(f,M,l.small,11,e.soft,i)),l.partial&&o.push(n(f+g/2-3,$+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let E=x+2,S=$+2;o.push(`<circle cx="${v(E)}" cy="${v(S)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),o.push(
`<path d="M${v(E-3)} ${v(S-3)}L${v(E+3)} ${v(S+3)}M${v(E+3)} ${v(S-3)}L${v(E-3)} ${v(S+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of b)h.cards[a.at]&&
o.push(...ql(a,n,e));return o}function ql(t,e,o){let[n,r,i,s]=T(t),a=n-i/2,l=r-s/2,d=w.looks[t.family],f=' font-weight="bold"';if(!i)return[];if(m.placed.kind!==
"wide"&&m.placed.kind!=="tall")return[qo(d.glyph,n,r,i/2,d.light),e(n+i/2+1,r+3,t.name.slice(0,40),9,o.ink,f)];let p=[`<rect x="${v(a)}" y="${v(l)}" width="${v(
i)}" height="${v(s)}" rx="4" fill="${o.card}" stroke="${t.end?o.mark:o.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${v(a)}" y="${v(l)}" width="5" heig\
ht="${v(s)}" rx="2" fill="${d.light}"/>`,qo(d.glyph,a+18,r,5,d.light)],g=r-(15*t.text.length+13)/2+10;for(let x of t.text)p.push(e(a+32,g,x,13,o.ink,f)),g+=15;p.
push(e(a+32,g,t.small,11,o.soft));let k=a+i-6;for(let[x,$]of[...h.pills[t.at]].reverse())p.push(`<rect x="${v(k-$)}" y="${v(l-7)}" width="${v($)}" height="13" r\
x="6.5" fill="${o.pill}"/>`,e(k-$/2,l+2.6,x,8.5,o["pill-ink"],' text-anchor="middle"'+f)),k-=$+4;return p}var _l={png:()=>Me(2,at()).toBlob(t=>ue(me("png"),t)),pdf:()=>Bs().then(t=>ue(me("pdf"),t)),svg:()=>ue(me("svg"),new Blob([Hs()],{type:"image/svg+xml"})),csv:()=>ue(
me("csv"),new Blob(["\uFEFF"+Ws()],{type:"text/csv"})),json:()=>ue(me("json"),new Blob([Ps()],{type:"application/json"}))};function Gl(){F&&(u("keep").hidden=!1,
u("home").hidden=!1,u("keep").addEventListener("submit",async t=>{t.preventDefault();try{await gt("/api/views",{title:u("keep-title").value,address:location.pathname+
location.search+location.hash}),u("save").open=!1,W("Saved in the case")}catch(e){W(e.message)}}));for(let t of Ct("save"))t.addEventListener("click",()=>{_l[t.
dataset.save](),u("save").open=!1});u("link").addEventListener("click",()=>{pt(),u("save").open=!1;let t=location.href,e=()=>W("The address of this view is in t\
he address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>W("The address of this view was copied"),e):e()}),window.
addEventListener("beforeprint",()=>{if(y.printing=!0,y.tableSize=Math.max(y.tableSize,Math.min(C.length,2e3)),Se(),Lt.toggleAttribute("data-story",y.toPrint),y.
toPrint)return u("paper").replaceChildren(...Pr());let t=document.createElement("img");t.alt=document.title,t.src=Me(2,!1,3400).toDataURL("image/png"),u("paper").
replaceChildren(t)}),window.addEventListener("afterprint",()=>{y.printing=y.toPrint=!1,Lt.removeAttribute("data-story"),u("paper").replaceChildren()})}var qr={};nt(qr,{listen:()=>Jl});function Jl(){for(let t of Ct("mode"))t.addEventListener("click",()=>yo(t.dataset.mode));u("theme").addEventListener("click",()=>H(()=>{c.theme=at()?"light":"da\
rk"})),Fn.addEventListener("change",()=>J()),u("turn").addEventListener("click",()=>H(()=>{c.turn=m.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=null})),
u("fit").addEventListener("click",()=>{ut(!0),pt()}),u("tidy").addEventListener("click",Ui),u("every").addEventListener("click",()=>H(()=>{c.every=!c.every})),u(
"undo").addEventListener("click",()=>Je(zt,It)),u("redo").addEventListener("click",()=>Je(It,zt)),u("lasso").addEventListener("click",()=>Ge(!y.lassoOn)),u("clo\
se").addEventListener("click",()=>y.noting?$e():Ue()),u("back").addEventListener("click",()=>{let t=et.slice(0,-1),e=et[et.length-1];y.shownSheet="",dt(e,!0),et.
splice(0,et.length,...t),u("back").hidden=t.length===0})}function zs(t){let e=m.placed;m.placed=li(),Jo(),(mi()||m.placed!==e||t)&&hs(),m.batches=null,Er(),Lr(),Cr(),Lt.dataset.theme=at()?"dark":"light",u("theme").textContent=
at()?"Light":"Dark",u("turn").textContent=m.placed.kind==="tall"?"Columns":"Rows",u("turn").hidden=m.placed.kind!=="tall"&&m.placed.kind!=="wide",u("every").hidden=
m.placed.kind!=="near"||!(m.routed.size?m.unrouted.size:m.placed.folded.includes(1)),u("tidy").hidden=m.placed.kind==="map",u("every").setAttribute("aria-presse\
d",String(c.every)),u("near-note").hidden=m.placed.kind!=="near",u("twin").hidden=c.mode!=="table",P.style.visibility=c.mode==="table"?"hidden":"visible";for(let o of Ct(
"mode"))o.setAttribute("aria-pressed",String(c.mode===o.dataset.mode));u("map-note").hidden=c.mode!=="map",Se(),kr(),gn(),y.noting&&(u("panel").hidden=!1),u("un\
do").disabled=zt.length===0,u("redo").disabled=It.length===0,m.placed!==e&&(c.eye?j.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):ut()),pt(),j.redraw()}ni(zs);Xn(_i);Xn(xr);var Vl=[tr,Mr,Kr,br,zr,Ar,Or,wr,Fr,$r,Rr,Hr,yr,qr,Br,Ur];for(let{listen:t}of Vl)t();window.addEventListener("resize",()=>{let t=m.placed;J(),
m.placed===t&&!c.eye&&ut()});window.addEventListener("hashchange",t=>Dr(new URL(t.newURL).hash.slice(1)));var Is=location.hash.slice(1)||St.view||"";Object.assign(
c,Ht(Is));J(!0);Lt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(Mt,await Ze("sheets"));await Pi();for(let t of F?
c.grown.slice():[])await Yo(t);c.grown.length&&Object.assign(c,Ht(Is),{grown:c.grown});J(c.grown.length>0);tt();Lt.dataset.ready="yes";
