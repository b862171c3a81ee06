// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var Is=Object.defineProperty;var nt=(t,e)=>{for(var o in e)Is(t,o,{get:e[o],enumerable:!0})};var u=t=>document.getElementById(t),Ct=document.documentElement,P=u("board"),C=(t,e,o)=>{let n=document.createElement(t);return e!==void 0&&e!==""&&(n.textContent=
e),o&&(n.className=o),n},K=(t,e,o)=>{let n=C("button",t,o);return n.type="button",n.addEventListener("click",e),n},Lt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],Rt=t=>t.target,Fs="http://www.w3.org/2000/svg",X=(t,e,o)=>{let n=document.createElementNS(Fs,t);for(let[r,i]of Object.entries(e))n.setAttribute(r,String(
i));return o&&(n.textContent=o),n},Xe=t=>t.getContext("2d"),W=t=>{u("told").textContent!==t&&(u("told").textContent=t)},Ye={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};async function Ks(t){let e=u(t);if(!e.dataset.packed)return e.textContent;let o=Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0));return new Response(new Blob(
[o]).stream().pipeThrough(new DecompressionStream(e.dataset.packed))).text()}var Ze=async t=>JSON.parse(await Ks(t)),_r=({count:t,same:e,each:o})=>{let n=new Array(
t),r=Object.keys(o);for(let i=0;i<t;i++){let s={at:i,...e};for(let a of r)s[a]=o[a][i];n[i]=s}return n},Gr=await Ze("model"),b=_r(Gr.nodes),L=_r(Gr.edges),w=await Ze(
"data"),B=new Map(b.map(t=>[t.id,t])),_=new Map(L.map(t=>[t.uid,t])),q=new Map;for(let t of b)q.set(t.uid,[...q.get(t.uid)||[],t]);var z=b.map(()=>[]);for(let t of L)
z[t.source].push(t),t.target!==t.source&&z[t.target].push(t);var Dt=L.length>w.limits.many,Mt={texts:[],cards:{},lines:{},claims:{}},St=await Ze("left"),Jr=[...document.
body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);St.file&&(w.live=null);var At=w.live?location.pathname+location.search:"",Oe=(w.near?w.near.packs:
[]).map(([t,e,o,n,r,i,s,a,l])=>({id:t.slice(5),one:e,many:o,label:n,box:[r,i,s,a],members:l})),rt=new Map(Oe.map(t=>[t.id,t])),Qe=new Map(Oe.flatMap(t=>t.members.
map(e=>[e,t]))),ht=w.near&&w.near.sizes,F=w.live,Vr=t=>F&&F.opens[t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var Zt=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=Zt(),h={lines:[],pills:[],cards:new Uint8Array(
b.length),drawn:new Uint8Array(L.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},et=[],m={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},y={hover:"",down:null,moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var Xr=t=>[["pin",t.pinned],["laid",t.laid]],qs=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function Bt(){let t=new URLSearchParams,e=Zt();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[o,
n]of Xr(c))n.size&&t.set(o,[...n].map(([r,[i,s]])=>`${r}~${i}~${s}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Ht(t){let e=new URLSearchParams(t),o=g=>e.get(g)||"",n=g=>o(g).split("\
~").filter(Boolean),r=Zt(),i=r.to,s=(g,k,x,$)=>Number.isInteger(g)&&g>=k&&g<=x?g:$,a=o("at");(a.startsWith("card:")&&B.has(a.slice(5))||a.startsWith("line:")&&_.
has(a.slice(5))||a.startsWith("pack:")&&rt.has(a.slice(5)))&&(r.at=a),r.route=s(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(g=>g.length))-
1,-1),r.known=w.clock.known.includes(o("known"))?o("known"):"";let l=o("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let p=o("true").split("-").map(g=>parseInt(g,10));p.length===2&&([r.from,r.to]=[s(p[0],0,i,0),s(p[1],0,i,i)]),r.from>r.to&&([r.from,r.to]=[0,i]),
r.off=new Set(n("off")),r.least=Math.min(Math.max(parseFloat(o("least"))||0,0),1);for(let[g,k]of qs(r))for(let x of n(g))B.has(x)&&k.add(x);for(let[g,k]of Xr(r)){
let x=n(g);for(let $=0;$+2<x.length;$+=3){let M=[parseFloat(x[$+1]),parseFloat(x[$+2])];(B.has(x[$])||rt.has(x[$]))&&M.every(Number.isFinite)&&k.set(x[$],M)}}r.
open=new Set(n("open").filter(g=>rt.has(g))),r.mode=["picture","table","map"].includes(o("as"))&&(o("as")!=="map"||w.map)?o("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(o("turn"))?o("turn"):"",r.theme=["dark","light"].includes(o("theme"))?o("theme"):"";let d=n("join");d.length===2&&d.every(
g=>B.has(g))&&(r.ends=d),r.grown=w.live||St.grown?n("grow").filter(g=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g)):[];let f=o("eye").split("_").map(parseFloat);return r.
eye=f.length===3&&f.every(Number.isFinite)&&f[2]>0?[f[0],f[1],f[2]]:null,r}function pt(){let t=Bt();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function gt(t,e){let o=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},n;try{n=await fetch(t,o)}catch{throw new Error(
"The server does not answer; start entrepot serve again and reload")}if(!n.ok)throw new Error((await n.text()).trim().split(`
`)[0].slice(0,300));return n.json()}var Zr={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},R={by:St.by||"",notes:St.notes||[],steps:St.steps||[]},Ee=[],Yr=Promise.resolve(),to=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),Qr=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,Qt=()=>JSON.stringify([R.notes,R.steps]);function ti(t){
let e=Qt();[R.notes,R.steps]=JSON.parse(t),eo(e)}function eo(t){if(t===Qt())return;if(!w.live){y.unsaved=!0;return}let[e,o]=JSON.parse(t),n=new Map(e.map(s=>[s.
key,JSON.stringify(s)])),r=new Set(R.notes.map(s=>s.key)),i=R.notes.filter(s=>n.get(s.key)!==JSON.stringify(s)).map(s=>["/api/notes",{note:s}]);for(let s of e)r.
has(s.key)||i.push(["/api/notes/drop",{key:s.key}]);JSON.stringify(o)!==JSON.stringify(R.steps)&&i.push(["/api/story",{page:At,steps:R.steps}]);for(let[s,a]of i)
Yr=Yr.then(()=>gt(s,a)).catch(l=>{y.unsaved=!0,W(`Not saved in the case: ${l.message}`)})}var Sn=()=>({view:Bt(),own:Qt()}),zt=[],Ut=[],ei=0;function kt(t=""){let e=t&&t===y.lastKind&&performance.now()-ei<700;[y.lastKind,ei]=[t,performance.now()],!e&&
(zt.push(Sn()),Ut.length=0)}function te(t,e=""){let o=Qt();kt(e),t(),eo(o),J()}function H(t,e=!1,o=""){kt(o),t(),J(e)}var oi=[],ni=t=>oi.push(t);function J(t=!1){for(let e of oi)e(t)}var V=t=>Math.round(t*10)/10,v=t=>String(V(t)),oo=(t,e,o=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+o&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+o;function ri(t,e){let o=e[0]-
t[0],n=e[1]-t[1],r=Math.hypot(o,n)||1,i=[o/r,n/r],s=[e[0]-i[0]*e[2]/2,e[1]-i[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:s,way:i,label:null}}var On=t=>t.curve||
(t.curve=t.d.match(/-?[\d.]+/g).map(Number));function It(t,e){let o=On(t),n=1-e,r=[n*n*n,3*n*n*e,3*n*e*e,e*e*e];return[0,1].map(i=>r.reduce((s,a,l)=>s+a*o[2*l+i],
0))}function Co(t,e,o=0){let[n,r]=It(t,o);for(let i=o;i<.9;i+=.01){let[s,a]=It(t,i);if(Math.hypot(s-n,a-r)>=e)return i}return .5}var En=(t,e,o,n,r,i)=>{let s={d:`\
M${v(t)} ${v(e)}C${[...o,n,r].map(v).join(" ")}`,tip:[n,r],way:i,curve:[t,e,...o,n,r]};return{...s,label:[...It(s,.5),0,0]}},Cn=t=>t.points||(t.points=t.d.match(
/-?[\d.]+/g).map(Number));function Lo(t){let e=Cn(t),o=2*Math.floor(e.length/4);return[e[o],e[o+1]]}function ii(t,e,[o,n],[r,i]){let s=r-o,a=i-n,l=Math.min(Math.
max(((t-o)*s+(e-n)*a)/(s*s+a*a||1),0),1);return Math.hypot(t-o-l*s,e-n-l*a)}var wt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.
max(...t.map(e=>e[0]+e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],Ao=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:
null);function Ln(t,e,o,n,r){let[i,s]=e-t>n-o?r:[t,e];return i<o?i-o:s>n?Math.min(s-n,i-o):0}function si(t,[e,o]){let n=!1;return t.forEach(([r,i],s)=>{let[a,l]=t.
at(s-1)||t[0];l>o!=i>o&&e<(a-r)*(o-i)/(l-i)+r&&(n=!n)}),n}var To=t=>{let e=m.placed&&m.placed.kind==="near"&&Qe.get(t.at);return e&&!c.open.has(e.id)?e:null},G=t=>To(t)||t,No=t=>(t.members?"pack:":"card:")+t.id,Tt=t=>t.
members.map(e=>b[e]).filter(e=>h.cards[e.at]),$t=()=>[...new Set(b.filter(t=>h.cards[t.at]).map(G))],Ft=t=>{let e=Tt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Ce=t=>t.members?Tt(t).map(e=>e.id):[t.id],yt=t=>rt.get(t)||B.get(t),ee=(t,e)=>t.source===e.at?t.target:t.source,no=t=>`${b[t.source].name} ${t.relation}\
 ${b[t.target].name}${t.goods?` [${t.goods}]`:""}`,st=t=>t.slice(5);var T=t=>{let e=t.members?t:G(t),{x:o,y:n,w:r,h:i}=m.placed.cards,s=e.box||[o[e.at],n[e.at],r[e.at],i[e.at]],a=m.placed.kind==="map"?null:c.pinned.get(e.id)||(m.
placed.kind==="near"?c.laid.get(e.id)||m.loose.get(e.id):null);return a?[a[0],a[1],s[2],s[3]]:s},jo=t=>Math.min((P.clientWidth-36)/t.width,(P.clientHeight-36)/t.
height,1.15);function ai(){return c.mode==="map"?w.map:w.field?w.field:w.near?w.near:c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||jo(w.tall)>1.2*
jo(w.wide)?w.tall:w.wide}function An(t,{middle:e,chip:o,gutter:n}){if(!t)return 0;let r=(e+o)/2+n;return Math.sign(t)*(r+(Math.abs(t)-1)*(o+n))}function li(t,e){let o=An(1,e);if(Math.abs(
t)<o/2)return 0;let n=Math.round((Math.abs(t)-o)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,n+1)}function Wo(t,e,[o,n],r,i){let s=r.filter(d=>Math.abs(d[0]-
t)<(d[2]+o)/2+4),a=d=>(d[3]+n)/2+i,p=[e,...s.flatMap(d=>[d[1]-a(d),d[1]+a(d)])].filter(d=>s.every(f=>Math.abs(d-f[1])>a(f)-.05));return V(p.reduce((d,f)=>Math.abs(
f-e)<Math.abs(d-e)?f:d))}function ci(t,{gap:e,group:o,head:n}){let r=new Set,i=[],s=0;return t.forEach(({tall:a,kind:l,headed:p},d)=>{d&&l!==t[d-1].kind&&(s+=o),
p&&!r.has(l)&&(s+=n),r.add(l),i.push(s+a/2),s+=a+e}),[i,s]}function di(t){let e=[];for(let o of t)for(e.push([o,1]);e.length>1&&e[e.length-2][0]>e[e.length-1][0];){
let[n,r]=e.pop(),[i,s]=e.pop();e.push([(i*s+n*r)/(s+r),s+r])}return e.flatMap(([o,n])=>new Array(n).fill(o))}var fi=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||m.loose.size>0,ro=()=>b[w.near.columns.indexOf(0)],Gs=t=>An(t,ht),io=t=>w.near.cards.
x[ro().at]+Gs(t),Le=t=>t.members?t.members[0]:t.at;function oe(t){let e=c.pinned.get(t.id);return e?li(e[0]-io(0),ht):w.near.columns[Le(t)]}var Tn=t=>{let e=w.near.
parents[Le(t)];return e>=0&&h.cards[e]?G(b[e]):null},Nn=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...Oe.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function jn(){let t=[];for(let{words:e,members:o}of Nn()){let n=o.map(l=>b[l]).filter(l=>h.cards[l.at]&&!c.pinned.has(G(l).id)).map(
T);if(!n.length)continue;let[r,i,s,a]=n.reduce((l,p)=>p[1]-p[3]/2<l[1]-l[3]/2?p:l);t.push([e,r-s/2,i-a/2-5,s])}return t}var so=()=>jn().map(([,t,e,o])=>[t+o/2,e-
4,o,14]);function pi(){let t=m.loose;if(m.loose=new Map,m.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=$t(),o=i=>c.laid.has(i.id)||c.pinned.has(i.id),
n=e.filter(o).map(T),r=[];for(let i of e.filter(s=>!o(s))){let s=T(i);!n.some(l=>oo(l,s))?n.push(s):r.push(i)}r.length&&n.push(...so());for(let i of r){let[s,a,
l,p]=T(i),d=[s,Wo(s,a,[l,p],n,ht.gap)];m.loose.set(i.id,d),n.push([...d,l,p])}}return t.size!==m.loose.size||[...m.loose].some(([e,o])=>String(t.get(e))!==String(
o))}var bt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Wn={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},Po=t=>t!==null&&t.printed===Wn.printed;function mi(t,{known:e,newest:o,start:n,end:r}){let i=e||
o,s="";for(let[a,l,p,d]of t){let f=d?a<=i:!e||a!==""&&a<=e;s+=f&&l<=(r||"9999-12-31")&&p>=(n||"0000-01-01")?"1":"0"}return s}function ui(t,e){return t===null?e===
null?"":"appeared":e===null?"went":Po(t)||Po(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var re=()=>c.from===0&&c.to===Zt().to?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function lo(t){let[e,o]=re();return mi(t,{known:c.known,newest:w.
clock.newest,start:e,end:o})}var be=()=>c.known!==""||re()[1]!=="";function hi(t){let e=lo(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var ne=w.states.lines,Pn=(t,e)=>t in ne.same?ne.same[t]:ne.each[t][e];function Js({at:t}){return ne.more[t]?ne.more[t]:ne.dated?{items:[[Pn("kn\
own",t),Pn("start",t),Pn("end",t)]]}:{items:[]}}function Rn(t){if(!be())return t;let e=hi(Js(t));return e===null?null:{...t,...e===void 0?Wn:e}}function Dn(t){let e=w.
states.cards[t.at];if(!e||!be())return t.pills;let o=hi(e);return Array.isArray(o)?o:t.pills}function Ro(){if(!be()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=lo(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&F&&Vs(t),e===void 0?null:w.trace.lists[e]}var ao=new Map;
async function Vs(t){if(ao.has(t))return;let e=new URLSearchParams(location.search),[o,n]=re();for(let[r,i]of[["known",c.known],["start",o],["end",n]])e.set(r,i);
ao.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await gt("/api/routes?"+e);for(let i of r)i.drawn=i.lines.every(s=>_.has(s));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){ao.set(t,r.message)}lo(w.trace.items)===t&&J()}function Ae(t,e){let o=[c.known,c.against];[c.known,
c.against]=[t,""];try{return e()}finally{[c.known,c.against]=o}}var mt=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Ot=(t,e)=>c.off.has(`${t}.${e}`);function gi(t){return Ot("known",t.known)||Ot("level",t.level)||(t.support===
null?Ot("weight","none"):Ot("weight",t.weight)||t.support<c.least)||t.denied&&Ot("mark","denied")||t.partial&&Ot("mark","partial")?!1:!co("status",t.statuses)&&
!co("source",t.sources)&&!co("voice",t.voices.map(xe))&&!Ot("relation",xe(t.relation))}var co=(t,e)=>e.length>0&&e.every(o=>Ot(t,o)),xe=t=>t.replaceAll("~","-"),
Do=t=>xe(t.country||"none on file"),Bo=t=>h.pills[t.at].length?h.pills[t.at].map(e=>xe(e[0])):["none"];function wi([t,e,o,n,r]){let f=E=>52+E*306,g=E=>120-E*108,k=C("figure","","chart"),x=X("svg",{viewBox:"0 0 370 150",role:"img","aria-label":o.map(E=>E[4]).join(
"; ")});for(let[E,S]of r)x.append(X("line",{x1:52,x2:358,y1:g(E),y2:g(E),class:"rule"}),X("text",{x:46,y:g(E)+4,"text-anchor":"end"},S));x.append(X("text",{x:52,
y:138},n[0]),X("text",{x:358,y:138,"text-anchor":"end"},n[1]));let $=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[E,S,O,A,
N]of o){let D=X("g",{class:`mark m${E%4}`});D.append(X("title",{},N)),A!==O&&D.append(X("line",{x1:f(S),x2:f(S),y1:g(O),y2:g(Math.min(A,1)),"stroke-dasharray":"\
2 3"})),D.append(Ho($[E%$.length],f(S),g(O),5)),x.append(D)}let M=C("ul","","key");return e.forEach((E,S)=>{let O=C("li"),A=X("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${S%4}`});A.append(Ho($[S%$.length],8,7,5)),O.append(A,C("span",E)),M.append(O)}),k.append(x,M,C("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),k}function Ho(t,e,o,n){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let s=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;s.push(`${v(
e+1.15*n*Math.cos(l))},${v(o+1.15*n*Math.sin(l))}`)}return X("polygon",{points:s.join(" ")})}if(t==="circle")return X("circle",{cx:e,cy:o,r:n});if(t==="ring")return X(
"circle",{cx:e,cy:o,r:n-1,fill:"none","stroke-width":2});let i=t==="bar"?n*.45:n*.9;return X("rect",{x:e-n*.9,y:o-i,width:n*1.8,height:2*i})}var yi=(t,e)=>t.source===e?t.target:t.source;function bi(t,e,o,n){let r=new Map([[t,null]]),i=[t];for(;i.length&&!r.has(e);){let a=[];for(let l of i)for(let p of o[l].
filter(n)){let d=yi(p,l);r.has(d)||(r.set(d,p),a.push(d))}i=a}if(!r.has(e))return null;let s=[];for(let a=e,l=r.get(a);l;l=r.get(a))s.unshift(l),a=yi(l,a);return s}function zo(){if(c.route>=0&&h.routes[c.route])return Bn(h.routes[c.route]);if(c.ends[1])return fo(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=_.get(c.at.slice(5));return t?new Set([t.uid,b[t.source].id,b[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?rt.get(c.at.slice(5)).members.map(o=>b[o]):[B.get(c.at.slice(5))],e=new Set(t.map(o=>o.id));for(let o of t)for(let n of z[o.
at])h.drawn[n.at]&&[n.uid,b[n.source].id,b[n.target].id].forEach(r=>e.add(r));return e}return null}var Bn=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(q.get(e)||
[]).map(o=>o.id))]);function fo(t,e){let o=i=>h.drawn[i.at]===1,n=bi(B.get(t).at,B.get(e).at,z,o),r=new Set([t,e]);for(let i of n||[])for(let s of[i.uid,b[i.source].
id,b[i.target].id])r.add(s);return{way:n,lit:r}}var Hn=15,Xs=()=>L.filter(t=>h.drawn[t.at]&&m.geometry[t.at].d);function Te(){let t=new Map;for(let e of b){let o=w.map.marks[e.at];!h.cards[e.at]||o<0||(t.has(
o)||t.set(o,[]),t.get(o).push(e))}return t}var zn=t=>Te().get(w.map.marks[t.at])||[t];function ke(){let t=new Map,e=o=>h.lines[o.at].support??-1;for(let o of Xs()){
let{d:n}=m.geometry[o.at];t.has(n)||t.set(n,[]),t.get(n).push(o)}for(let o of t.values())o.sort((n,r)=>e(r)-e(n));return[...t.values()]}var xi=t=>ke().find(e=>e.
includes(t))||[t];function ki(t,e){let o=w.map.names[t],[n]=e,r=w.map.how[n.at];return e.length>1?`${o}: ${e.length}`:r==="town"||r==="seat"?`${n.name}, ${o}`:n.
name}function Uo(){if(m.pairs)return m.pairs;m.pairs=new Map;for(let e of L){if(!h.drawn[e.at])continue;let o=po(e);o&&(m.pairs.has(o)||m.pairs.set(o,[]),m.pairs.get(
o)?.push(e))}let t=e=>h.lines[e.at].support??-1;for(let e of m.pairs.values())e.sort((o,n)=>t(n)-t(o));return m.pairs}function po(t){let e=G(b[t.source]),o=G(b[t.
target]);return e===o&&e.members?"":`${e.id}>${o.id}`}var Ne=t=>Uo().get(po(t))||[t],Ys=t=>m.routed.size?m.unrouted.has(t[0].at):m.placed.folded[t[0].at]===1;function je(t){
return!Ys(t)||c.every?!0:t.some(e=>h.focus&&h.focus.has(e.uid)||y.hover===e.uid||y.hover===G(b[e.source]).id||y.hover===G(b[e.target]).id)}var mo=t=>m.placed.kind!==
"near"||po(t)!==""&&Ne(t)[0]===t&&je(Ne(t)),Kt=()=>[...Uo().values()].filter(je);function $i(){let t=[...Uo().values()],e=t.filter(je),o=e.reduce((i,s)=>i+s.length,
0),n=t.length-e.length,r=Oe.filter(i=>!c.open.has(i.id)).reduce((i,s)=>i+Tt(s).length,0);return`${e.length} lines drawn for ${o} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(n?`; ${n} more lines show at the card you point at`:"")}function vi(){let t=[...Uo().values()],e=t.filter(je),o=t.length-e.length,n=e.
reduce((r,i)=>r+i.length,0);return`${e.length} lines stand for ${n} relations.`+(o?` Further lines not drawn, counted at their cards: ${o}.`:"")}function Un(){let t=b.filter(i=>h.cards[i.at]).map(T);for(let i of Kt()){let s=On(m.geometry[i[0].at]),a=[s[0],s[2],s[4],s[6]],l=[s[1],s[3],s[5],s[7]],[p,d,f,g]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(p+d)/2,(f+g)/2,d-p,g-f])}if(t.push(...so()),!t.length)return[0,0,m.placed.width,m.placed.height];
let[e,o,n,r]=wt(t);return[e-12,o-12,n+12,r+12]}function uo(){let t=[...Te().values()].map(([n])=>T(n)).map(([n,r])=>[n-60,r-50,n+150,r+50]);for(let[n]of ke()){let r=Cn(
m.geometry[n.at]);for(let i=0;i<r.length;i+=2)t.push([r[i]-8,r[i+1]-8,r[i]+8,r[i+1]+8])}if(!t.length)return w.map.near;let e=n=>Math.min(...t.map(r=>r[n])),o=n=>Math.
max(...t.map(r=>r[n]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(o(2),m.placed.width+150),Math.min(o(3),m.placed.height)]}var ie=t=>[...t].map(e=>yt(e)?
T(yt(e)):_.has(e)?m.geometry[_.get(e).at].label:null).filter(Boolean);function se(){if(m.placed.kind==="map")return uo();if(m.placed.kind==="near")return Un();let t=[
...b.filter(n=>h.cards[n.at]).map(T),...L.filter(n=>h.drawn[n.at]&&m.geometry[n.at].label).map(n=>m.geometry[n.at].label)];if(!t.length)return[0,0,m.placed.width,
m.placed.height];let e=m.placed.kind==="field"?null:[0,0,m.placed.width,m.placed.height],o=e&&t.length===b.length+L.length&&!c.pinned.size?e:wt(t);return[Math.min(
o[0],o[2])-18,Math.min(o[1],o[3])-(e?34:18),o[2]+18,o[3]+18]}var j=new vis.Network(P,{nodes:[],edges:[]},{physics:!1,layout:{improvedLayout:!1},interaction:{hover:!1,keyboard:!1,selectable:!1,multiselect:!1,tooltipDelay:1e9}}),
We=P.querySelector("canvas");function In(t,e,o){if(o(t)<=e)return t;let n=[...t],r=a=>n.slice(0,a).join("").trimEnd()+"…",i=0,s=n.length-1;for(;i<s;){let a=i+s+1>>1;o(r(a))<=e?i=a:s=a-1}return r(
i)}function Mi(t,e,o,n){let r=[""];for(let i of t.split(" ")){let s=r.length-1,a=r[s]?`${r[s]} ${i}`:i;!r[s]||r.length===o||n(a)<=e?r[s]=a:r.push(i)}return r.map(
i=>In(i,e,n))}var Fn=window.matchMedia("(prefers-color-scheme: dark)"),at=()=>(c.theme||(Fn.matches?"dark":"light"))==="dark",lt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,qt=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:o=>e?w.looks[o].dark:w.looks[o].light}),Y=t=>h.focus!==null&&!h.focus.has(t)||
h.gone.has(t),ct=t=>!y.saving&&c.at===t,ae=t=>!y.saving&&c.picked.has(t),Io=t=>!y.saving&&c.pinned.has(t);function Pe(t,e,o,n,r,i){t.fillStyle=t.strokeStyle=i,t.
beginPath();let s={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(s){for(let a=0;a<s[0];a++){let l=(s[1]+360*a/s[0])*Math.PI/180;t.lineTo(
o+1.15*r*Math.cos(l),n+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(o,n,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(o,
n,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(o-r*.9,n-a,r*1.8,2*a)}}function Re(t,e,o,n,r,i){t.beginPath(),t.roundRect(e,o,
n,r,i)}function Fo(t,{tip:[e,o],way:[n,r]},i,s=1){let a=(6+i)/s,l=a*.45,p=e-n*a,d=o-r*a;t.moveTo(e,o),t.lineTo(p-r*l,d+n*l),t.lineTo(p+r*l,d-n*l),t.closePath()}
var xt=11;function _t(t,e,o){return ho.font=lt(100,o),ho.measureText(t).width*e/100}var le=(t,e,o,n)=>In(t,e,r=>_t(r,o,n)),Et=(t,e,o,n,r)=>Mi(t,e,n,i=>_t(i,o,r)),
De=40,ho=document.createElement("canvas").getContext("2d");var Nt=t=>String(t).replace(/[&<>"']/g,e=>({"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"})[e]),ce=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function Ko(t,e,o,n,r){let i=r*.45;t.push({round:[o,n,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${v(o-i)} ${v(n-i)}L${v(o+i)} ${v(n+i)}M${v(o+i)} ${v(
n-i)}L${v(o-i)} ${v(n+i)}`,stroke:e.ink,width:r*.28,dash:[]})}function jt(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return Zs(t,e);if(e.glyph)return Pe(
t,e.glyph,...e.at,e.fill);let o=null;if(t.beginPath(),e.d)o=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[
n,r]of e.points)t.lineTo(n,r);e.fill&&(t.fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,o?t.stroke(o):t.stroke())}function Zs(t,{
words:e,x:o,y:n,size:r,fill:i,bold:s,italic:a,anchor:l,halo:p,wide:d}){t.font=(a?"italic ":"")+lt(r,s),t.textAlign={middle:"center",end:"right"}[l]||"left",t.textBaseline=
"alphabetic",p&&(t.strokeStyle=p,t.lineWidth=d||4,t.lineJoin="round",t.strokeText(e,o,n)),t.fillStyle=i,t.fillText(e,o,n)}var Si=t=>t.dash&&t.dash.length?` stro\
ke-dasharray="${t.dash.map(v).join(" ")}"`:"";function Be(t){let e=` fill="${t.fill||"none"}"`,o=t.stroke?` stroke="${t.stroke}" stroke-width="${v(t.width)}"`:"";
if(t.words!==void 0){let l=(t.bold?' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),p=t.halo?` stroke="${t.
halo}" stroke-width="${v(t.wide||4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${v(t.x)}" y="${v(t.y)}" font-size="${v(t.size)}"${e}${l}${p}\
>${Nt(t.words)}</text>`}if(t.glyph)return qo(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${o}${Si(t)}/>`;if(t.round)return`<circle cx="${v(t.round[0])}\
" cy="${v(t.round[1])}" r="${v(t.round[2])}"${e}${o}${Si(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map(v).join(",")).join(" ")}"${e}/>`;let[
n,r,i,s,a]=t.box;return`<rect x="${v(n)}" y="${v(r)}" width="${v(i)}" height="${v(s)}" rx="${v(a)}"${e}${o}/>`}var qo=(t,e,o,n,r)=>{let i=Ho(t,e,o,n),s=[...i.attributes].
filter(l=>l.name!=="fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?v(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fil\
l="none" stroke="${r}" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${i.tagName}${s}${a}/>`};var qn=.775,_o=.5,Oi=.36;function _n({c:t,look:e},o){let n=[];m.namesDrawn=[];let r=a=>!h.focus||a.some(l=>h.focus?.has(l.uid)),i=Kt();for(let a of[...i.filter(
l=>!r(l)),...i.filter(r)])Qs(n,t,a,o,!r(a));ta(n,t,o);let s=$t();for(let a of[...s.filter(Kn),...s.filter(l=>!Kn(l))])a.members?ea(n,t,e,a,o):oa(n,t,e,a,o);return n}
function Qs(t,e,o,n,r){let i=o[0],s=h.lines[i.at],a=m.geometry[i.at],l=w.widths[s.weight]*.75,p=o.some(U=>ct("line:"+U.uid)||y.hover===U.uid),d=o.filter(U=>h.lines[U.
at].denied).length,f=r?e.faint:p||h.focus?e.mark:e.line,g=w.known[s.known][1];d?t.push({d:a.d,stroke:f,width:l+2.4,dash:g},{d:a.d,stroke:e.ground,width:l+.6,dash:[]}):
t.push({d:a.d,stroke:f,width:p?l+.8:l,dash:g});let k=5+l,x=k*.45,[$,M]=a.tip,[E,S]=a.way,O=$-E*k,A=M-S*k;if(t.push({points:[[$,M],[O-S*x,A+E*x],[O+S*x,A-E*x]],fill:f}),
r||n<_o)return;let N=Math.max(1,1/n),D=Co(a,10*N);if(o.length>1){let[U,I]=It(a,D);t.push({words:String(o.length),x:U,y:I+4*N,size:xt*N,fill:e.soft,bold:!0,anchor:"\
middle",halo:e.ground}),D=Co(a,14*N,D)}if(o.some(U=>h.lines[U.at].partial)){let[U,I]=It(a,D);t.push({words:"…",x:U,y:I+2*N,size:13*N,fill:e.soft,bold:!0,anchor:"\
middle",halo:e.ground}),D=Co(a,14*N,D)}d&&Ko(t,e,...It(a,D),5.5*N)}function ta(t,e,o){if(o<_o)return;let n=Math.max(11,xt/o);for(let[r,i,s,a]of jn())t.push({words:le(
r,a,n,!1),x:i,y:s,size:n,fill:e.soft,halo:e.ground})}var Kn=t=>t.members?Ce(t).every(Y):Y(t.id);function ea(t,e,o,n,r){let[i,s,a,l]=T(n),p=i-a/2,d=s-l/2,f=Kn(n),
g=r<_o,k=Tt(n),x=ct("pack:"+n.id)||k.some(N=>ct("card:"+N.id)),$=y.hover===n.id,M=f?e.faint:o(k[0].family);g||t.push({box:[p+4,d+4,a-1,l-1,4],fill:e.band,stroke:e.
edge,width:1}),t.push({box:[p,d,a,l,4],fill:g?e.ground:e.card,stroke:x||$?e.mark:g?"":e.edge,width:x?3:$?1.8:1}),g||t.push({box:[p,d,5,l,2],fill:M});let E=r<Oi&&
!x&&!$,S=Math.max(12,xt/r);if(t.push({glyph:w.looks[k[0].family].glyph,at:[E?i:p+16,s,E?9:5],fill:M}),E)return;let O=Et(Ft(n),a-(g?28:50),S,g?1:Math.max(1,Math.
floor((l-4)/(1.16*S))),!0),A=s-O.length*S*1.16/2+S*.92;for(let N of O)t.push({words:N,x:p+27,y:A,size:S,fill:f?e.faint:e.ink,bold:!0}),A+=S*1.16;g||t.push({d:`M${v(
p+a-16)} ${v(s-2)}l4 4l4 -4`,stroke:f?e.faint:e.soft,width:1.6,dash:[]}),m.namesDrawn.push([n.id,S*r,O.join(" ")])}function oa(t,e,o,n,r){let[i,s,a,l]=T(n),p=i-
a/2,d=s-l/2,f=Y(n.id),g=n.end!=="",k=m.placed.quiet[n.at]===1,x=r<_o,$=ct("card:"+n.id),M=ae(n.id),E=y.hover===n.id,S=f?e.faint:o(n.family),O=n.family==="weapon"&&
!f,A=!x&&!k,N=$||M||E||g&&!f?e.mark:O?S:e.edge;t.push({box:[p,d,a,l,4],fill:A?e.card:e.ground,stroke:A||$||M?N:"",width:$||M?3:g||O||E?1.8:1}),A&&t.push({box:[p,
d,5,l,2],fill:S});let D=r<Oi&&!g&&!$&&!E,U=D?9:g?6.5:5;if(t.push({glyph:w.looks[n.family].glyph,at:[D?i:p+16,s,U],fill:S}),h.pills[n.at].length&&A&&t.push({box:[
p+a-6,d+3,3,l-6,1.5],fill:f?e.faint:e.pill}),D)return;let I=Math.max(g?15:12,xt/r),Q=x||c.every?0:na(n),Pt=a-28-(A?9:0)-(Q?20*Math.max(1,1/r):0),vt=g&&!x&&l>=60?
Math.max(11,xt/r):0,Yt=x?1:Math.max(1,Math.floor((l-4-1.3*vt)/(1.16*I))),vn=Et(n.name,x?a:Pt,I,Yt,!k),Mn=s-(vn.length*I*1.16+vt*1.25)/2+I*.92;for(let Us of vn)t.
push({words:Us,x:p+27,y:Mn,size:I,fill:f?e.faint:k?e.soft:e.ink,bold:!k,italic:k}),Mn+=I*1.16;m.namesDrawn.push([n.id,I*r,vn.join(" ")]),vt&&t.push({words:le(n.
small,Pt,vt,!1),x:p+27,y:Mn,size:vt,fill:f?e.faint:e.soft}),ra(t,e,n,p+a-10,s,d,r,Q,f)}var na=t=>[...new Set(z[t.at].filter(e=>h.drawn[e.at]&&po(e)).map(e=>Ne(e)))].
filter(e=>!je(e)).length;function ra(t,e,o,n,r,i,s,a,l){let p=xt*Math.max(1,1/s),d=l?e.faint:e.soft,f=h.held.get(o.id);a&&t.push({words:`+${a}`,x:n,y:r+p*.35,size:p,
fill:d,anchor:"end"});let g=[f?`${f} folded`:"",Io(o.id)?"moved":""].filter(Boolean).join(", ");g&&t.push({words:g,x:n,y:i+p*.3,size:p,fill:d,anchor:"end",halo:e.
ground})}function Ei(t,e){for(let o of _n(t,e))jt(t.ctx,o)}function Gn(){h.cards.length!==b.length&&(h.cards=new Uint8Array(b.length)),h.drawn.length!==L.length&&(h.drawn=new Uint8Array(L.length)),h.lines=ia(),h.pills=b.
map(Dn),h.held=new Map;let t=b.map(o=>!c.hidden.has(o.id)&&!Ot("family",o.family)&&!Ot("country",Do(o))&&!co("measure",Bo(o))&&mt(o)),e=h.lines.map(o=>o!==null&&
mt(o)&&gi(o)&&t[o.source]&&t[o.target]);for(let o of c.folded){let n=B.get(o);if(!t[n.at])continue;let r=new Set;for(let i of z[n.at]){let s=i.source===n.at?i.target:
i.source;!e[i.at]||s===n.at||b[s].end||z[s].every(a=>!e[a.at]||a.source===n.at||a.target===n.at)&&r.add(s)}for(let i of r){t[i]=!1;for(let s of z[i])e[s.at]=!1}
h.held.set(o,r.size)}for(let o of b){let n=z[o.at];h.cards[o.at]=t[o.at]&&(n.length===0||o.end!==""||n.some(r=>e[r.at]))?1:0}for(let o of L)h.drawn[o.at]=e[o.at]?
1:0;m.pairs=null,sa(),h.routes=Ro()||[],h.focus=zo()}var Go=(t,e)=>bt[t][e?3:2],ot=()=>m.earlier!==null;function He(t,e){if(!t)return e();let o={...h},{pairs:n,
batches:r}=m;Object.assign(h,t),[m.pairs,m.batches]=[null,null];try{return e()}finally{Object.assign(h,o),Object.assign(m,{pairs:n,batches:r})}}function ia(){let t=L.
map(Rn);if(!c.against)return t;let e=Ae(c.against,()=>L.map(Rn));return t.map((o,n)=>{let r=e[n],i=ui(r,o);return i?{...o||r,change:i,was:r}:o})}function sa(){if(h.
gone=new Set,h.measures=[],!c.against)return;for(let o of L)h.drawn[o.at]&&h.lines[o.at].change==="went"&&h.gone.add(o.uid);for(let o of b){let n=z[o.at].filter(
r=>h.drawn[r.at]);n.length&&n.every(r=>h.gone.has(r.uid))&&h.gone.add(o.id)}let t=Ae(c.against,()=>b.map(Dn)),e=o=>o.map(n=>n[0]);for(let o of b){let[n,r]=[e(t[o.
at]),e(h.pills[o.at])],i=r.filter(a=>!n.includes(a)),s=n.filter(a=>!r.includes(a));h.cards[o.at]&&(i.length||s.length)&&h.measures.push([o,i,s])}}var Jn=t=>z[t.
at].some(e=>h.drawn[e.at])&&z[t.at].every(e=>!h.drawn[e.at]||h.lines[e.at].change==="appeared");function Jo(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),m.earlier=null,c.against&&c.beside){m.earlier=Ae(c.against,()=>([h.cards,h.drawn]=[new Uint8Array(b.length),new Uint8Array(L.length)],Gn(),{...h})),[h.cards,
h.drawn]=[new Uint8Array(b.length),new Uint8Array(L.length)];let{against:t}=c;c.against="",Gn(),c.against=t}else Gn()}function aa(t){let[e,o,n,r]=Un(),i=P.clientWidth-8,s=P.clientHeight-8,a=Math.min(Math.max(Math.min(i/(n-e),s/(r-o)),t?0:qn),1.15),l=b.find(g=>h.cards[g.at]&&g.end),
[p,d]=l?T(l):[(e+n)/2,(o+r)/2],f=(g,k,x,$)=>(k-g)*a<=x+1?(g+k)/2:$;j.moveTo({position:{x:f(e,n,i,p),y:f(o,r,s,d)},scale:a})}function de(){let{x:t,y:e}=j.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(j.getScale()*1e3)/1e3],pt()}function ut(t=!1){la(t),ot()&&j.moveTo({position:j.getViewPosition(),scale:j.getScale()*
.55})}function la(t){let e=P.clientWidth,o=P.clientHeight;if(!e||!o||!m.placed)return;if(c.eye=null,m.placed.kind==="near")return aa(t);if((t||c.grown.length)&&
m.placed.kind!=="map"){let[l,p,d,f]=se();return j.moveTo({position:{x:(l+d)/2,y:(p+f)/2},scale:Math.min((e-36)/(d-l),(o-36)/(f-p),1.15)})}let n=jo(m.placed),r=window.
innerWidth<=760,i=h.routes.find(l=>l.drawn);if(m.placed.kind==="field"||m.placed.kind==="map"){let l=m.placed.kind==="map"?uo():[0,0,m.placed.width,m.placed.height],
p=Math.min((e-36)/(l[2]-l[0]),(o-36)/(l[3]-l[1]),m.placed.kind==="map"?3:1.15);return j.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:p})}if(r&&n<.6&&
i)return Vn(i);if(r&&n<.35){let l=b.find(p=>h.cards[p.at]&&p.end)||b.find(p=>h.cards[p.at]);if(l)return j.moveTo({position:{x:T(l)[0],y:T(l)[1]+o/4},scale:.7})}
let s=Math.max(n,Math.min((e-36)/m.placed.width,.62)),a=m.placed.height*s>o?(o/2-18)/s:m.placed.height/2;j.moveTo({position:{x:m.placed.width/2,y:a},scale:s})}function Vn(t){
let e=ie(Bn(t));if(!e.length)return;let[o,n,r,i]=wt(e),s=Math.min((P.clientWidth-24)/(r-o),(P.clientHeight-40)/(i-n),1.15);j.moveTo({position:{x:(o+r)/2,y:(n+i)/
2},scale:s})}function Ci(t){if(c.mode==="table")return;let e=ie([t.slice(5)])[0];if(!e||!e[2])return;let o=m.placed.kind==="field"?[e]:ie(h.focus||[]),n=window.
innerWidth<=760,r=j.getScale(),i=j.getViewPosition(),s=P.clientWidth-(n||u("panel").hidden?0:410),a=u("panel").getBoundingClientRect().top-P.getBoundingClientRect().
top,l=n&&!u("panel").hidden?Math.max(Math.min(a,P.clientHeight),90):P.clientHeight,[p,d,f,g]=wt(o.length?o:[e]),[k,x,$,M]=wt([e]),E=i.x-P.clientWidth/2/r+18/r,S=i.
y-P.clientHeight/2/r+18/r,O=Ln(p,f,E,E+(s-36)/r,[k,$]),A=Ln(d,g,S,S+(l-36)/r,[x,M]);(O||A)&&j.moveTo({position:{x:i.x+O,y:i.y+A},scale:r})}function Li(t){if(m.placed.
kind!=="map"&&j.getScale()>=qn)return;let[e,o]=T(t),n=window.innerWidth<=760,r=m.placed.kind==="map"?j.getScale():Math.max(j.getScale(),1),i=n||u("panel").hidden?
0:205/r,s=u("panel").getBoundingClientRect().top-P.getBoundingClientRect().top,a=n&&!u("panel").hidden?(P.clientHeight-Math.max(Math.min(s,P.clientHeight),90))/
2/r:0;j.moveTo({position:{x:e+i,y:o+a},scale:r}),de()}function ze(){let t=new Map,e=T(ro())[1],o=new Map;for(let i of $t()){let s=oe(i);t.set(s,[...t.get(s)||[],i]),o.set(i,T(i)[1])}let n=new Map;for(let i of[...t.
keys()].sort((s,a)=>Math.abs(s)-Math.abs(a)||s-a)){let s=t.get(i).sort((f,g)=>o.get(f)-o.get(g)),[a,l]=ca(s),p=s.map(f=>Math.abs(i)<2||!n.has(Tn(f))?-l/2:n.get(
Tn(f))[1]-Number(a.get(f))),d=Math.abs(i)<2?p:di(p);s.forEach((f,g)=>n.set(f,[V(io(i)),Number(a.get(f))+d[g]]))}let r=e-(n.has(ro())?n.get(ro())[1]:0);c.pinned.
clear(),c.laid=new Map([...n].map(([i,[s,a]])=>[i.id,[s,V(a+r)]]))}function ca(t){let e=Nn(),o=s=>!s.members&&w.near.quiet[s.at]?-2:e.findLastIndex(a=>a.members.
includes(Le(s))),n=t.map(s=>{let a=o(s);return{tall:T(s)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,i]=ci(n,ht);return[new Map(t.map((s,a)=>[s,r[a]])),i]}function fe(t){let e=!c.open.has(t.id);H(()=>{let[o,n]=e?T(t):T(b[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,i)=>e?c.laid.set(b[r].
id,[o,n+i/100]):c.laid.delete(b[r].id)),e||c.laid.set(t.id,[o,n]),c.at="",ze()},!0),y.shownSheet="",u("panel").hidden=!0,W(e?`Opened: ${Ft(t)}; Ctrl-Z closes it`:
`Closed: ${Ft(t)}`)}var Ai=t=>t.startsWith("party:")?"card:"+(q.get(t.slice(6))||[{id:""}])[0].id:t;function Vo(t){let e=t.slice(0,5);if(e==="claim")return Mt.claims[t.slice(6)];if(e===
"line:")return Mt.lines[t.slice(5)]||(_.has(t.slice(5))?da(_.get(t.slice(5))):void 0);if(e==="pack:")return rt.has(t.slice(5))?pa(rt.get(t.slice(5))):void 0;let o=B.
get(t.slice(5));return o&&(Mt.cards[o.uid]||fa(o))}var it=t=>typeof t=="number"?Mt.texts[t]:t||"",da=t=>["Line",`${b[t.source].name} → ${b[t.target].name}`,[t.
word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["Publi\
c",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[`This page is too large to carry every quote: entre\
pot explain ${t.uid}`]]]]],fa=t=>[t.small,t.name,t.pills.map(e=>e[0]),[],[["Relations shown",z[t.at].slice(0,200).map(e=>[`${b[e.source].name} ${e.relation} ${b[e.
target].name}`,"",e.word,"line:"+e.uid])],["The words",[[`This page is too large to carry every quote: entrepot explain ${t.uid}`]]]]];function pa(t){let e=Tt(t).
map(o=>{let n=z[o.at].find(r=>h.drawn[r.at]&&ee(r,o)===w.near.parents[o.at]);return[n?no(n):o.name,"",n?h.lines[n.at].small:o.small,"party:"+o.uid]});return["Gr\
oup, closed",Ft(t),[],[],[["Who stands in it",e]]]}function Ti([t,e,o,n,r]){let i=Ai(it(n)),s=C(i&&Vo(i)?"button":"div","","item");if(s.append(C("p",it(t))),e&&s.append(C("blockquote","“"+it(e)+"”")),o&&s.append(
C("small",it(o))),/^https?:\/\//.test(it(r))){let a=C("a",it(r));a.href=it(r),a.rel="noreferrer noopener",a.target="_blank",s.append(a)}return s.tagName==="BUTT\
ON"&&(s.type="button",s.dataset.opens=i,s.addEventListener("click",()=>dt(i,!0))),s}var Ni=[],Xn=t=>Ni.push(t);function Gt(t,e){y.shownSheet=t;let[o,n,r=[],i=[],
s=[],a=[],l=[]]=e,p=u("sheet");p.replaceChildren(C("p",it(o),"kicker"),C("h2",it(n),"title"));let d=C("div");for(let k of r)d.append(C("span",it(k),"tag"));let f=C(
"dl"),g=C("div","","lead");for(let k of a)g.append(Ti(k));for(let[k,x]of i)f.append(C("dt",it(k)),C("dd",it(x)));p.append(d,...a.length?[g]:[],...Ni.map(k=>k(t))),
be()&&!t.startsWith("claim")&&p.append(C("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),p.append(f);for(let k of l)
p.append(wi(k));for(let[k,x=[]]of[...ma(t),...ua(t,s)]){p.append(C("h3",it(k)));for(let $ of x)p.append(Ti($))}u("panel").hidden=!1,u("back").hidden=et.length===
0,u("panel").scrollTop=0}function ma(t){let e=t.startsWith("line:")&&m.placed.kind==="near"&&_.get(t.slice(5)),o=s=>new Set(s.map(a=>`${a.source}>${a.target}`)).
size>1,n=t.startsWith("line:")&&m.placed.kind==="map"&&_.get(t.slice(5)),r=e?Ne(e):n?xi(n):[];if(r.length<2)return[];let i=r.map(s=>[`${n||o(r)?`${b[s.source].name}\
 → ${b[s.target].name}: `:""}${s.relation}${s.goods?` [${s.goods}]`:""}`,"",h.lines[s.at].small+(h.lines[s.at].denied?" · denied":""),"line:"+s.uid]);return[
[`This line stands for ${r.length} relations`,i]]}function ua(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let n=z[B.get(t.slice(5)).at].filter(r=>h.
drawn[r.at]).map(r=>[`${b[r.source].name} ${r.relation} ${b[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>it(
r)!=="Relations shown"),["Relations shown",n]]}function dt(t,e){let o=Vr(t);if(o)return location.assign(o);let n=Vo(t);n&&(!e&&t.startsWith("card:")&&h.cards[B.
get(t.slice(5)).at]&&To(B.get(t.slice(5)))&&fe(To(B.get(t.slice(5)))),e&&y.shownSheet&&et.push(y.shownSheet),e||(et.length=0),!t.startsWith("claim")&&c.at!==t&&
(kt(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(h.focus&&h.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],J()),Gt(t,n),e&&u("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||Ci(t),W(it(n[1])))}function Xo(t){y.joining=t,W(`Choose the other end of a connection with ${B.get(t).name}: a card of the picture, or on\
e found by search`)}function pe(t,e){y.joining="",t!==e&&(H(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),ji())}function ji(){let{way:t}=fo(...c.ends),
[e,o]=c.ends.map(i=>B.get(i).name),n=(t||[]).map(i=>[`${b[i.source].name} ${i.relation} ${b[i.target].name}${i.goods?` [${i.goods}]`:""}`,"",h.lines[i.at].small,
"line:"+i.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(Gt("",["A connection, unranked",`${e} – ${o}`,[],[],[["What \
it is",[[r]]],...n.length?[["Lines",n]]:[]]]),F){let i=C("a","Routes between the two, by their evidence");i.href=`/routes?from=${encodeURIComponent(B.get(c.ends[0]).
uid)}&to=${encodeURIComponent(B.get(c.ends[1]).uid)}`,u("sheet").append(i)}W(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function tt(){
if(et.length=0,c.ends[1])return ji();let t=c.at&&Vo(c.at);t?Gt(c.at,t):(y.shownSheet="",u("panel").hidden=!0)}async function Wi(){for(let t of St.grown||[])Pi(...t);if(w.live)try{let t=await gt("/api/notes?page="+encodeURIComponent(At));[R.notes,R.steps,R.by]=[t.notes,t.
steps,t.by||R.by]}catch(t){W(t.message)}}async function Ue(t,e=F.limit,o="",n=""){let r,i=n||[t,e,o].join("*");for(let a=2;!n&&c.grown.includes(i);a++)i=[t,e,o,
a].join("*");let s=b.filter(mt).length;try{r=await gt("/api/expand",{uid:t,limit:e,role:o,drawn:[...new Set(b.filter(mt).map(a=>a.uid))]})}catch(a){return W(a.message)}
if(n||kt(),c.grown.includes(i)||c.grown.push(i),Pi(r,i,t),!n){if(w.near)for(let a of b.filter(l=>l.by&&l.by.includes(i)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);J(!0),W(`${b.filter(mt).length-s} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),tt()}}var Yo=t=>{let[e,
o,n]=t.split("*");return Ue(e,Number(o),n,t)};function Pi(t,e,o){let n=m.placed;w.near&&(m.placed=w.near),ha(t,e,o),m.placed=n,Ee.push([t,e,o])}function ha(t,e,o){
let n=t.sheets.texts,r=a=>typeof a=="number"?n[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,p]of Object.entries(t.sheets[a]))
Mt[a][l]=[...p.slice(0,6).map(r),...p.slice(6)];let i=t.lines.flatMap(a=>[a.source,a.target]).find(a=>q.has(a)),s=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(q.has(a.uid)){for(let f of q.get(a.uid))f.by&&!f.by.includes(e)&&f.by.push(e);continue}let l={...a,at:b.length,id:"0|"+a.uid,by:[e]};b.
push(l),B.set(l.id,l),q.set(l.uid,[l]),z.push([]),a.states&&(w.states.cards[l.at]=a.states);let p=(a.uid===o&&q.get(i)?q.get(i):q.get(o))[0],d=t.lines.find(f=>[
f.source,f.target].includes(a.uid)&&[f.source,f.target].includes(p.uid));for(let f of s)ga(f,l,p,d&&d.target===a.uid?1:-1)}for(let a of t.lines){let l=q.get(a.source),
p=q.get(a.target),d=_.get(a.uid);if(d&&d.by&&!d.by.includes(e)&&d.by.push(e),d||!l||!p)continue;let f={...a,at:L.length,source:l[0].at,target:p[0].at,by:[e]};L.
push(f),_.set(f.uid,f),z[f.source].push(f),f.target!==f.source&&z[f.target].push(f),ne.more[f.at]=a.states;for(let g of s)if(g.labels)for(let[k,x]of[["x",0],["y",
0],["w",a.w],["h",a.h]])g.labels[k].push(x)}y.index=null}function ga(t,e,o,n){let{x:r,y:i,w:s,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[ht.chip,8+16.5*Et(e.name,ht.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],p=(S,O)=>{r.push(S),i.push(O),s.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return wa(t,e,o,n,p,l);if(t.kind==="map"||o===e)return p(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let d=r.map(
(S,O)=>[r[O],i[O],s[O],a[O]]),f=t.labels;f&&f.x.forEach((S,O)=>f.w[O]&&f.x[O]&&d.push([f.x[O],f.y[O],f.w[O],f.h[O]]));let g=(S,O,A)=>d.every(N=>Math.abs(S-N[0])>=
(l[0]+N[2])/2+A||Math.abs(O-N[1])>=(l[1]+N[3])/2+A),k=r[o.at],x=i[o.at];if(t.kind==="field")for(let S=1;S<4e3;S++){let O=34+15*Math.sqrt(S),A=S*2.399963,N=k+O*Math.
cos(A),D=x+O*Math.sin(A);if(g(N,D,12))return p(V(N),V(D))}let $=t.kind==="tall",M=$?l[1]+150:l[0]+170,E=$?l[0]+26:l[1]+26;for(let S=1;S<200;S++)for(let O=-S;O<=
S;O++)for(let A of Math.abs(O)===S?[1,-1,...Array.from({length:Math.min(S-1,6)},(N,D)=>D+2)]:[S,-S]){let N=k+($?O*E:A*M),D=x+($?A*M:O*E);if(g(N,D,8))return p(V(
N),V(D))}p(k,x)}function wa(t,e,o,n,r,i){let s=o===e?-1:oe(G(o))?oe(G(o))+Math.sign(oe(G(o))):n;t.columns.push(s),t.parents.push(o===e?-1:o.at),t.quiet.push(e.rim?
1:0);let a=b.slice(0,e.at).filter(d=>d.by&&d.by[0]===e.by[0]).map(d=>[t.cards.x[d.at],t.cards.y[d.at],t.cards.w[d.at],t.cards.h[d.at]]),l=V(io(s)),p=[...$t().map(
T),...so(),...a];r(l,Wo(l,o===e?t.height:T(o)[1],i,p,ht.gap))}var tr={};nt(tr,{listen:()=>ka});var Yn=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),go=t=>/^[\x00-\x7f]*$/.
test(t),Ri=t=>/[\u2e80-\u{10ffff}]/u.test(t);function ya(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let o=0;for(;o<t.length&&t[o]===e[o];)
o++;return t.length<e.length?t.slice(o)===e.slice(o+1):t.slice(o+1)===e.slice(o+1)||t[o]===e[o+1]&&t[o+1]===e[o]&&t.slice(o+2)===e.slice(o+2)}var Di=t=>t.length>=
4&&!/\p{Nd}/u.test(t),ba=(t,e)=>e.startsWith(t)||Di(t)&&Di(e)&&ya(t,e);function Bi(t,e){let o=(s,a)=>[...s].length>=(Ri(s)?2:3)&&a.includes(s),n=s=>s.split(" "),
r=[(s,a)=>s===a,(s,a)=>a.startsWith(s+" "),(s,a)=>n(s).every(l=>n(a).includes(l)),(s,a)=>n(s).every(l=>n(a).some(p=>p.startsWith(l))),(s,a)=>o(s.replaceAll(" ",
""),a.replaceAll(" ","")),(s,a)=>n(s).every(l=>n(a).some(p=>ba(l,p)))],i=!go(t[0]+e[0])&&!Ri(t[0]);for(let[s,a]of r.entries())for(let l of s===5&&!i?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*s+l;return-1}var Zn=(t,e)=>{for(let o=0;o<t.length;o++)if(t[o]!==e[o])return t[o]<e[o]?-1:1;return 0};function Hi(t){let e=t.folds.map(([d,
f])=>[new RegExp(d,"g"),f.replace(/\\(\d)/g,"$$$1")]),o=new Map;function n(d){if(!o.has(d)){let f=e.reduce((g,[k,x])=>g.replace(k,x),d);o.set(d,d.length>3&&f.length>=
3?f:d)}return o.get(d)}let r=new Map(Object.entries(t.twins)),i=new Map([...r].map(([d,f])=>[f,d]));function s(d){if(!/[a-z]/i.test(d)||!/[\u0400-\u04ff]/.test(
d))return r.get(d)||d;let f=[...d].some(k=>go(k)&&!r.has(k)),g=[...d].some(k=>!go(k)&&!i.has(k));return f===g?d:[...d].map(k=>(f?i:r).get(k)||k).join("")}let a=d=>/[a-z]/i.
test(d)&&/[\u0400-\u04ff]/.test(d)?d.replace(/[A-Za-z\u0400-\u04ff]+/g,s):d;function l(d){let f=Yn(d),g=go(f)?f:[...a(f)].map(k=>go(k)?k:t.letters[k]||"").join(
"");return[f,g.split(" ").filter(Boolean).map(n).join(" ")]}function p(d,f,g){let k=d-d%2,x=d%2;return k?t.reasons[k].replace("{}",()=>f)+(x&&k!==10?", in anoth\
er spelling":""):x?`another spelling of '${f}'`:g?`alias '${f}'`:"name"}return{spelling:l,reason:p}}var me=t=>`${Yn(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function ue(t,e){let o=document.createElement("\
a");o.href=URL.createObjectURL(e),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e3)}var Zo=t=>t.startsWith("card:")?"party:"+B.get(t.slice(5)).uid:t;function wo({about:t,box:e}){let o=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?q.has(o)?q.get(o)[0].name:"":t.startsWith("line:")?_.has(o)?`${b[_.get(o).source].name} → ${b[_.get(
o).target].name}`:"":Mt.claims[o]||L.some(n=>n.claims.includes(o))?"Claim "+o:""}var he=()=>R.notes.filter(t=>wo(t)&&(t.page===""||t.page===At)),zi=t=>t?he().filter(
e=>e.about===Zo(t)):[],Qn=t=>!t.layout||t.layout===m.placed.kind;function xa(){let t={file:!0,view:Bt(),by:R.by,notes:he().map(n=>({...n,page:""})),steps:R.steps.map(n=>({...n,page:""})),grown:Ee},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,n=>"\\u"+n.charCodeAt(0).toString(16).padStart(4,"0")),o=Jr.map(([n,r])=>n.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||n.outerHTML);return`<!DOCTYPE html>
<html lang="${Nt(Ct.lang)}">
${document.head.outerHTML}
<body>
${o.join(`
`)}
</body>
</html>
`}function ka(){u("save-left").addEventListener("click",()=>{ue(me("html"),new Blob([xa()],{type:"text/html"})),y.unsaved=!1,u("save").open=!1,W("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{y.unsaved&&t.preventDefault()})}function Ui(){m.placed.kind==="near"?H(ze,!0):H(()=>c.pinned.clear(),!0),ut(!0),pt(),W(m.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function Ie(){y.noting||(y.joining="",et.length=0,y.shownSheet="",u("panel").hidden=!0,W(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
H(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(h.focus=null,m.batches=null,j.redraw()))}function Jt(t){H(()=>{for(let e of t)c.hidden.add(e);c.
at="",c.picked.clear()}),u("panel").hidden=!0,y.shownSheet="",W(`${t.length===1?B.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Qo(t){
let e=c.folded.has(t);H(()=>e?c.folded.delete(t):c.folded.add(t));let o=h.held.get(t)||0;W(e?"Unfolded":o?`${o} folded away under ${B.get(t).name}`:"Nothing han\
gs on this card alone"),c.at==="card:"+t&&tt()}function yo(t){H(()=>{c.mode=t,c.eye=null}),t==="table"&&u("twin").focus({preventScroll:!0})}var Ii=12,Fi=0;function $a(t){let e=new Map;for(let o of z[t.at]){let n=b[ee(o,t)],r=c.hidden.has(n.id)||va(n);if(h.lines[o.at]===null||h.cards[n.at]||!r||!mt(n))
continue;let i=`${o.source===t.at?"out":"in"} ${o.relation}`;e.has(i)||e.set(i,new Map);let s=e.get(i);s.set(n,Math.max(s.get(n)??-1,h.lines[o.at].support??-1))}
return e}var va=t=>z[t.at].some(e=>c.folded.has(b[ee(e,t)].id)),er=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function or(t){let e=new Map(
[...$a(t)].map(([o,n])=>[o,{words:o,key:"",more:0,back:[...n].sort((r,i)=>i[1]-r[1]||(r[0].name<i[0].name?-1:1)).map(([r])=>r)}]));if(F){let o=b.filter(mt).map(
r=>r.uid),{roles:n}=await gt("/api/roles",{uid:t.uid,drawn:[...new Set(o)]});for(let{key:r,relation:i,count:s}of n){let a=`${r.startsWith("in.")?"in":"out"} ${i}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:s})}}return[...e.values()].sort((o,n)=>n.back.length+n.more-o.back.length-o.more||(o.words<n.words?-1:1))}async function nr(t,e){
let o=e.back.slice(0,Ii),n=e.back.length-o.length;if(o.length){H(()=>{for(let i of o){c.hidden.delete(i.id);for(let s of z[i.at])c.folded.delete(b[ee(s,i)].id)}},
!0);let r=o.filter(i=>!h.cards[i.at]).length;W(`${o.length-r} more drawn`+(n+e.more?`; ${n+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),tt()}else e.more&&await Ue(t.uid,Math.min(Ii,F.limit),e.key)}function Ki(t){let e=C("div","","roles"),o=++Fi;return or(t).then(n=>{if(o!==Fi&&!e.isConnected)
return;let r=n.reduce((i,s)=>i+s.back.length+s.more,0);e.append(C("span",r?"Expand:":F?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let i of n)e.append(K(`${er(i.words)} (${i.back.length+i.more})`,()=>nr(t,i),"role"));F&&n.some(i=>i.more)&&e.append(K("Expand: the best o\
f all",()=>Ue(t.uid),"role"))},n=>W(n.message)),e}function qi(t){let e=C("div","","actions");if(F&&t&&!t.startsWith("pack:")&&e.append(Ma(t)),t.startsWith("pack:")&&e.append(K("Open in place",()=>fe(rt.get(t.slice(
5)))),K("Hide",()=>Jt(Ce(rt.get(t.slice(5)))))),!t.startsWith("card:"))return e;let o=t.slice(5);for(let[n,r]of sr(B.get(o)))e.append(K(n,r));return e.append(Ki(
B.get(o))),c.pinned.has(o)&&e.append(K("Put back",()=>H(()=>c.pinned.delete(o),!0))),e}function Ma(t){let e=C("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var bo=null;function rr(t){let e=new Set([t.id]);for(let o of z[t.at])h.drawn[o.at]&&e.
add(b[o.source].id).add(b[o.target].id);H(()=>{for(let o of b)h.cards[o.at]&&!e.has(o.id)&&c.hidden.add(o.id);m.placed.kind==="near"&&(Jo(),ze())},!0),ut(!0),pt(),
W(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),tt()}function Sa(t){let e=bo;if(bo=null,F)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);pe(e.id,t.id),u("sheet").append(C("p",`Documented routes between the two are not worked out in a file. Ask: entrepot r\
outes "${e.uid}" "${t.uid}"`,"caption"))}function Oa(t){let e=[],o=new Set([t.at]);for(let r=t;w.near&&w.near.parents[r.at]>=0;){let i=b[w.near.parents[r.at]],s=z[r.
at].filter(a=>h.drawn[a.at]&&ee(a,r)===i.at);if(!s.length||o.has(i.at))break;if(e.unshift(s.reduce((a,l)=>(h.lines[l.at].support??-1)>(h.lines[a.at].support??-1)?
l:a)),o.add(i.at),r=i,r.end)return e}let n=b.find(r=>r.end&&h.cards[r.at]);return n&&n!==t?fo(n.id,t.id).way:null}function ir(t){let e=b.find(i=>i.end),o=Oa(t),
n=(o||[]).map(i=>no(i)+(h.lines[i.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this picture was asked about.`:o?`${t.name} is drawn becaus\
e sources state: ${n.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked about.`;et.length=0,Gt("",["Why it is near",e&&!t.end?
`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...o&&o.length?[["The relations that bring it in",o.map(i=>[no(i),"",h.lines[i.at].small,"line:"+
i.uid])]]:[]]]),W(r)}function sr(t){let e=t.id,o=m.placed.kind==="near"&&Qe.get(t.at),n=[["Only this",()=>rr(t)],["Why near?",()=>ir(t)],["Route from here",()=>{
bo=t,W(`A route from ${t.name}: choose the other end, then "Route to here"`),tt()}]];return bo&&bo!==t&&n.push(["Route to here",()=>Sa(t)]),n.push(["Connect to…",
()=>Xo(e)],["Hide",()=>Jt([e])],[c.folded.has(e)?"Unfold":"Fold",()=>Qo(e)]),o&&c.open.has(o.id)&&n.push(["Close its group",()=>fe(o)]),c.pinned.has(e)&&n.push(
["Put back",()=>H(()=>c.pinned.delete(e),!0)]),n}function _i(){let t=yt(st(c.at)),e=m.placed.kind==="near"&&t&&(t.members?t:Qe.get(Number(t.at)));e&&fe(e)}var wr={};nt(wr,{listCompare:()=>gr,listen:()=>Va});function Ca(t,e){let o=Math.max(13,xt/e);if(o<13.5)return[t.text,13,!0];let[,,n,r]=T(t),i=r-4-Ji(t),s=Et(t.name,n-38,o,Math.max(1,Math.floor(i/(1.14*o))),!0);return[
s,o,s.length*1.14*o+13<i]}var Ji=t=>h.pills[t.at].length?7:0;function La({ctx:t,c:e,look:o},n,r){let[i,s,a,l]=T(n),p=i-a/2,d=s-l/2,f=Y(n.id),g=f?e.faint:o(n.family),
k=ct("card:"+n.id),x=ae(n.id);Re(t,p,d,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=k||x||y.hover===n.id||n.end&&!f?e.mark:e.edge,t.lineWidth=k||x?3:n.end?1.6:
1,t.stroke(),Re(t,p,d,5,l,2),t.fillStyle=g,t.fill(),Pe(t,w.looks[n.family].glyph,p+18,s,5,g),t.textAlign="left",t.textBaseline="alphabetic";let[$,M,E]=Ca(n,r),S=M*
1.154,O=s-(S*$.length+(E?13:0))/2+M*.77+(M>13?Ji(n)/2:0);t.font=lt(M,!0),t.fillStyle=f?e.faint:e.ink;for(let A of $)t.fillText(A,p+32,O,a-38),O+=S;m.namesDrawn.
push([n.id,M*r,$.join(" ")]),t.font=lt(11),t.fillStyle=f?e.faint:e.soft,E&&t.fillText(n.small,p+32,O,a-38),Aa({ctx:t,c:e},n,p+a-6,d,f)}function Aa({ctx:t,c:e},o,n,r,i){
let s=h.held.get(o.id),a=h.pills[o.at].map(([l,p])=>[l,p,!0]);s&&a.push([`+${s}`,12+6*String(s).length,!1]),Io(o.id)&&a.push(["moved",36,!1]),t.font=lt(8.5,!0),
t.textAlign="center",t.textBaseline="alphabetic";for(let[l,p,d]of a.reverse())Re(t,n-p,r-7,p,13,6.5),t.fillStyle=d?i?e.faint:e.pill:e.card,t.fill(),d||(t.strokeStyle=
i?e.faint:e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=d?e["pill-ink"]:i?e.faint:e.soft,t.fillText(l,n-p/2,r+2.6),n-=p+4}function Ta({ctx:t,c:e},o){let{label:n}=m.
geometry[o.at];if(!n)return;let r=h.lines[o.at],[i,s,a,l]=n,p=i-a/2,d=s-l/2,f=Y(o.uid),g=ct("line:"+o.uid);Re(t,p,d,a,l,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=
g||y.hover===o.uid?e.mark:e.edge,t.lineWidth=g?2.4:1,(r.known==="unknown"||r.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([]),t.textAlign=
"center",t.textBaseline="alphabetic";let k=d+4+11.5*.85;t.font=lt(11.5),t.fillStyle=f?e.faint:e.ink;for(let x of o.text)t.fillText(x,i,k,a-8),k+=14;if(t.font=lt(
11),t.fillStyle=f?e.faint:e.soft,t.fillText(r.small,i,k,a-4),t.strokeStyle=t.fillStyle=f?e.faint:e.ink,r.partial&&(t.font=lt(15,!0),t.textAlign="right",t.fillText(
"…",p+a-3,d+3)),r.denied){let x=p+2,$=d+2;t.beginPath(),t.arc(x,$,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.
moveTo(x-3,$-3),t.lineTo(x+3,$+3),t.moveTo(x+3,$-3),t.lineTo(x-3,$+3),t.stroke()}m.weakest.has(o.uid)&&Na({ctx:t,c:e},i,d+l,"weakest step")}function Na({ctx:t,c:e},o,n,r){
t.font=lt(9,!0);let i=t.measureText(r).width+10;Re(t,o-i/2,n-3,i,13,6.5),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="a\
lphabetic",t.fillText(r,o,n+7)}function ja({ctx:t,c:e},o){let n=h.lines[o.at],r=m.geometry[o.at],i=w.widths[n.weight],a=Y(o.uid)?e.faint:h.focus||y.hover===o.uid?
e.mark:e.line;n.change&&n.change!=="went"&&(t.strokeStyle=Go(n.change,e===w.dark)+"55",t.lineWidth=i+7,t.stroke(r.path)),t.setLineDash(w.known[n.known][1]),t.strokeStyle=
a,t.lineWidth=n.denied?i+3:i,t.stroke(r.path),n.denied&&(t.strokeStyle=e.ground,t.lineWidth=i+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),
Fo(t,r,i),t.fill()}var Gi=(t,e)=>h.focus?[...t.filter(o=>Y(e(o))),...t.filter(o=>!Y(e(o)))]:t;function Vi(t,e){m.namesDrawn=[];let o=Gi(L.filter(r=>h.drawn[r.at]),
r=>r.uid),n=Gi(b.filter(r=>h.cards[r.at]),r=>r.id);Wa(t);for(let r of o)ja(t,r);for(let r of o)Ta(t,r);for(let r of n)La(t,r,e)}function Wa({ctx:t,c:e}){m.placed.
strips.forEach(([n,r,i],s)=>{s&&(t.fillStyle=e.band,t.fillRect(-4e3,r,2*4e3+m.placed.width,i-r)),n&&(t.font=lt(12,!0),t.textAlign="left",t.textBaseline="alphabe\
tic",t.fillStyle=e.soft,t.fillText(n,0,r+21))}),t.font=lt(10.5,!0),t.textAlign="center",t.fillStyle=e.soft;for(let[n,r,i]of m.placed.headings)t.fillText(n,r,i)}var Pa="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function ft(t){let[e,o,n]=t.split("-");return[n&&String(Number(n)),o&&Pa[Number(o)-1],e].filter(
Boolean).join(" ")}var Wt=t=>t?`as public on ${ft(t)}`:"all that is public";var Xi=186,Yi=(t,[e,o])=>{let[,n,r]=m.paperBoxes.find(i=>i[0]===t)||[t,e,o];return{note:t,dx:n-e,dy:r-o}},Zi=([t,e])=>{let o=m.paperBoxes.findLast(([,n,r,i,s])=>Math.
abs(t-n)<=i/2&&Math.abs(e-r)<=s/2);return o?"note:"+o[0]:""},lr=t=>m.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function Qi(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let n=(q.get(e)||[]).find(r=>h.cards[r.at]);return n&&T(n)[2]+1>1?T(n):null}let o=t.about.startsWith("l\
ine:")?_.get(e):L.find(n=>n.claims.includes(e)&&h.drawn[n.at]);return o&&h.drawn[o.at]&&mo(o)?Ao(m.geometry[o.at]):null}function tn({c:t},e,o){let n=[],r=lr(e),
i=new Map;y.saving||(m.paperBoxes=[]);for(let s of he()){let a=Zr[s.colour],l={fill:a[o?1:0],edge:a[2],ink:t.ink,u:r};if(s.about==="picture"){Qn(s)&&Ra(n,s,l);continue}
let p=Qi(s);if(!p)continue;let d=(i.get(s.about)||0)+1;i.set(s.about,d);let f=[p[0]-p[2]/2+(d-1)*9*r,p[1]-p[3]/2];n.push({points:[[f[0]-5*r,f[1]-8*r],[f[0]+5*r,
f[1]-8*r],[f[0]+5*r,f[1]+4*r],[f[0],f[1]+r],[f[0]-5*r,f[1]+4*r]],fill:l.edge}),s.pinned&&ar(n,s,l,s.layout===m.placed.kind&&s.place.length?s.place:null,p)}return n}
function Ra(t,e,o){if(!e.box.length)return ar(t,e,o,e.place,null);let[n,r,i,s]=e.box;t.push({box:[n-i/2,r-s/2,i,s,6],stroke:o.edge,width:2*o.u}),ar(t,e,o,e.place.
length?e.place:null,e.box,!e.pinned)}function ar(t,e,{fill:o,edge:n,ink:r,u:i},s,a,l=!1){let p=12*i,d=(Xi-16)*i,f=Et(l&&e.tag||e.text,d,p,l?1:9,!1),g=e.tag&&!l?
[le(e.tag,d,p,!0)]:[],k=l?[]:[le(`${e.by}, ${ft(e.on)}`,d,11*i,!1)],x=Xi*i,$=(f.length+g.length+k.length)*15*i+12*i,[M,E]=s||Da(a,x,$,i,e.box.length>0),S=E-$/2;
a&&(Math.abs(M-a[0])>(x+a[2])/2+12*i||Math.abs(E-a[1])>($+a[3])/2+12*i)&&!e.box.length&&t.push({d:`M${v(a[0])} ${v(a[1])}L${v(M)} ${v(E)}`,stroke:n,width:1.2*i,
dash:[3*i,3*i]}),t.push({box:[M-x/2,S,x,$,3*i],fill:o,stroke:n,width:1.2*i}),[...g.map(N=>[N,12,!0,r]),...f.map(N=>[N,12,!1,r]),...k.map(N=>[N,11,!1,r])].forEach(
([N,D,U,I],Q)=>t.push({words:N,x:M-x/2+8*i,y:S+(17+15*Q)*i,size:D*i,fill:I,bold:U,italic:Q>=g.length+f.length})),y.saving||m.paperBoxes.push([e.key,M,E,x,$])}function Da([
t,e,o,n],r,i,s,a){if(a)return[t-o/2+r/2,e-n/2-i/2-4*s];let l=o/2+r/2+8*s,p=n/2+i/2+8*s,d=[[t,e+p],[t,e-p],[t+l,e],[t-l,e],[t+l,e+p],[t-l,e+p],[t+l,e-p],[t-l,e-p]],
f=b.filter($=>h.cards[$.at]).map(T),g=L.filter($=>h.drawn[$.at]&&m.geometry[$.at].label).map($=>m.geometry[$.at].label),k=[...f,...g,...y.saving?[]:m.paperBoxes.
map($=>$.slice(1))],x=([$,M])=>k.reduce((E,S)=>E+Math.max(0,(r+S[2])/2-Math.abs($-S[0]))*Math.max(0,(i+S[3])/2-Math.abs(M-S[1])),0);return d.reduce(($,M)=>x(M)<
x($)?M:$)}function ts(t,e,o){if(R.notes.length)for(let n of tn(t,e,o))jt(t.ctx,n)}function en([t,e,o,n]){let r=[[(t+o)/2,(e+n)/2,o-t,n-e]];for(let i of R.notes.
length?tn(qt(null,!1),1,!1):[])i.box&&r.push([i.box[0]+i.box[2]/2,i.box[1]+i.box[3]/2,i.box[2]+16,i.box[3]+16]);return wt(r)}function es(){let t=[...new Set(he().
filter(e=>e.about==="picture"?Qn(e):Qi(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function dr({c:t},e,o){let n=[],r=lr(e),i=l=>Go(l,o),s=m.placed.kind==="near",a=m.placed.kind==="near"?Kt():m.placed.kind==="map"?ke():L.filter(l=>h.drawn[l.at]).
map(l=>[l]);for(let l of a){let p=Object.keys(bt).map(M=>[M,l.filter(E=>h.lines[E.at].change===M).length]).filter(([,M])=>M),d=m.geometry[l[0].at],f=m.placed.kind===
"map"&&d.d?Lo(d):Ao(d);if(!p.length||!f)continue;let[[g]]=p,k=(w.widths[h.lines[l[0].at].weight]+6)*(m.placed.kind==="map"?r:1),x=d.label&&!s?"":d.d||(d.from?`M${v(
d.from[0])} ${v(d.from[1])}L${v(d.tip[0])} ${v(d.tip[1])}`:"");if(g!=="went"&&x&&n.push({d:x,stroke:i(g)+"55",width:k,dash:[]}),s&&g==="appeared"&&p.length===1&&
[l[0].source,l[0].target].some(M=>Jn(b[M])))continue;let $=l.length===1?`${bt[g][0]} ${bt[g][1]}`:p.map(([M,E])=>bt[M][0]+E).join(" ");cr(n,t,$,f[0],f[1]+(f[3]||
0)/2+2*r,i(g),r)}for(let l of b){let[p,d,f,g]=T(l);h.cards[l.at]&&f>40&&Jn(l)&&n.push({box:[p-f/2-3,d-g/2-3,f+6,g+6,6],stroke:i("appeared"),width:2*r})}for(let[
l,p,d]of h.measures){let[f,g,k,x]=T(l),$=[...p.map(M=>`+ ${M}`),...d.map(M=>`− ${M}`)].join("  ");s?cr(n,t,p.length?"+":"−",f+k/2,g,i(p.length?"appeared":"w\
ent"),r):(m.placed.kind==="map"?k+x>=0&&w.map.marks[l.at]>=0:k)&&cr(n,t,$,f,g+x/2-2*r,i(p.length?"appeared":"went"),r)}return n}function cr(t,e,o,n,r,i,s){let a=_t(
o,11*s,!0)+10*s;t.push({box:[n-a/2,r-3*s,a,16*s,8*s],fill:e.card,stroke:i,width:1.2*s},{words:o,x:n,y:r+9*s,size:11*s,fill:i,bold:!0,anchor:"middle"})}function os(t,e,o){
if(c.against&&!ot())for(let n of dr(t,e,o))jt(t.ctx,n)}var on=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],Ba=t=>{let e=h.lines[t.at];return Y(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function Ha(){
m.batches=new Map;for(let t of L){if(!h.drawn[t.at])continue;let e=Ba(t),{from:o=[0,0],tip:n}=m.geometry[t.at];m.batches.has(e)||m.batches.set(e,{path:new Path2D,
lines:[]});let r=m.batches.get(e);r.path.moveTo(o[0],o[1]),r.path.lineTo(n[0],n[1]),r.lines.push(t)}}function ns(t,e){let{ctx:o,c:n,look:r}=t;if(m.batches||Ha(),
!(y.moving&&Dt&&w.limits.hide))for(let[s,a]of[...m.batches].sort(([l],[p])=>l==="faint"?-1:p==="faint"?1:0)){let l=s==="faint",[p,d,f]=s.split("."),g=l?.7:Math.
max(w.widths[d]*.55,h.focus?1.3/e:0);if(o.setLineDash(l||y.moving?[]:w.known[p][1]),o.strokeStyle=l?n.faint:h.focus?n.mark:n.line,o.globalAlpha=l?.6:Dt&&!h.focus?
.45:.9,o.lineWidth=f==="1"?g+1.6:g,o.stroke(a.path),f==="1"&&(o.globalAlpha=1,o.strokeStyle=n.ground,o.lineWidth=g*.6,o.stroke(a.path)),o.globalAlpha=1,o.setLineDash(
[]),e>.5&&!l&&!y.moving){o.fillStyle=h.focus?n.mark:n.line,o.beginPath();for(let k of a.lines)on(m.geometry[k.at].tip,m.frame)&&Fo(o,m.geometry[k.at],0);o.fill()}}
let i=b.filter(s=>h.cards[s.at]);if(e<.6&&i.length>100||y.moving&&i.length>1500)za(t,i,e);else for(let s of i){let[a,l,p]=T(s);on([a,l],m.frame)&&Pe(o,w.looks[s.
family].glyph,a,l,p/2,Y(s.id)?n.faint:r(s.family))}for(let s of i){if(!(ct("card:"+s.id)||y.hover===s.id||ae(s.id)||s.end))continue;let[a,l,p]=T(s);o.strokeStyle=
n.mark,o.lineWidth=2/Math.min(e,1),o.beginPath(),o.arc(a,l,p/2+3,0,7),o.stroke()}y.moving&&Dt||Ua(t,i,e)}function za({ctx:t,c:e,look:o},n,r){let i=new Map;for(let a of n){
let l=Y(a.id)?"":a.family;i.has(l)||i.set(l,[]),i.get(l).push(a)}let s=Math.max(4,1.6/r);for(let[a,l]of i){t.fillStyle=a?o(a):e.faint,t.beginPath();for(let p of l){
let[d,f]=T(p);on([d,f],m.frame)&&t.rect(d-s*.85,f-s*.85,s*1.7,s*1.7)}t.fill()}}function Ua({ctx:t,c:e},o,n){let r=12/n,i=new Map,s=150/n,a=Dt?60:160,l=f=>(ct("c\
ard:"+f.id)||y.hover===f.id?4:0)+(f.end?2:0)+(h.focus&&!Y(f.id)?1:0),p=o.filter(f=>!Y(f.id)&&on(T(f),m.frame));p.sort((f,g)=>l(g)-l(f)||z[g.at].length-z[f.at].length||
f.at-g.at),t.font=lt(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let d=0;for(let f of p){if(d>=a)break;let[g,k,x]=T(f),$=f.text[0]||f.name.slice(0,30),
M=t.measureText($).width,E=k-x/2-r*1.15,S=[g-M/2,E,g+M/2,E+r*1.1],O=[];for(let A=Math.floor(S[0]/s);A<=Math.floor(S[2]/s);A++)for(let N=Math.floor(S[1]/s);N<=Math.
floor(S[3]/s);N++)O.push(`${A},${N}`);if(!O.some(A=>(i.get(A)||[]).some(N=>S[0]<N[2]&&S[2]>N[0]&&S[1]<N[3]&&S[3]>N[1]))){for(let A of O)i.set(A,[...i.get(A)||[],
S]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText($,g,k-x/2-r*.3),t.fillStyle=e.ink,t.fillText($,g,k-x/2-r*.3),d+=1}}}function fr({c:t,look:e},o){let n=[],r=s=>!h.focus||s.some(a=>h.focus?.has(a.uid)),i=ke();for(let s of[...i.filter(a=>!r(a)),...i.filter(r)])Ia(n,t,s,o,!r(s));for(let[
s,a]of Te())Fa(n,t,e,s,a,o);for(let s of Ka(o))n.push({...s,fill:s.faint?t.faint:t.ink,halo:t.ground,wide:3/o});return n}function Ia(t,e,o,n,r){let i=h.lines[o[0].
at],s=m.geometry[o[0].at],a=w.widths[i.weight]/n,l=o.some(Q=>ct("line:"+Q.uid)||y.hover===Q.uid),p=r?e.faint:l||h.focus?e.mark:e.line,d=w.known[i.known][1].map(
Q=>Q/n);o.some(Q=>h.lines[Q.at].denied)?t.push({d:s.d,stroke:p,width:a+3/n,dash:d},{d:s.d,stroke:e.band,width:a+.6/n,dash:[]}):t.push({d:s.d,stroke:p,width:a,dash:d});
let[g,k]=s.tip,[x,$]=s.way,M=9/n,E=7/n,S=E*.45,O=g-x*M,A=k-$*M,N=O-x*E,D=A-$*E;if(t.push({points:[[O,A],[N-$*S,D+x*S],[N+$*S,D-x*S]],fill:p}),o.length<2||r)return;
let[U,I]=Lo(s);t.push({words:String(o.length),x:U,y:I+4/n,size:xt/n,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/n})}function Fa(t,e,o,n,r,i){let s=r.
find(x=>!Y(x.id))||r[0],[a,l]=T(s),d=r.every(x=>Y(x.id))?e.faint:o(s.family),f=r.some(x=>ct("card:"+x.id)||y.hover===x.id||ae(x.id)),g=(r.length>1?.66:.5)*Hn/i,
k={place:[],town:[2.5,2]}[w.map.how[s.at]]||[1,1.6];t.push({round:[a,l,g],fill:e.card,stroke:f?e.mark:d,width:(f?2.6:1.4)/i,dash:k.map(x=>x/i)}),r.length<2?t.push(
{glyph:w.looks[s.family].glyph,at:[a,l,g*.56],fill:d}):t.push({words:String(r.length),x:a,y:l+4/i,size:xt/i,fill:d,bold:!0,anchor:"middle"})}function Ka(t){let e=[
...Te()],o=.7*Hn/t,n=e.map(([,[d]])=>T(d)).map(([d,f])=>[d-o,f-o,d+o,f+o]),r=([,d])=>Math.max(...d.map(f=>(ct("card:"+f.id)||y.hover===f.id?4:0)+(Y(f.id)?0:2)+(f.
end?1:0))),i=[],s=xt/t,[a,,l]=y.saving||!m.frame?uo():[m.frame[0]+De+4/t,0,m.frame[2]-De-4/t],p=([d,,,f],g)=>d==="start"?f<a?0:l-f:f+g>l?0:d==="end"?f+g-a:f<a?0:
g;for(let[d,f]of e.sort((g,k)=>r(k)-r(g)||g[0]-k[0])){let[g,k]=T(f[0]),x=ki(d,f).slice(0,60),$=_t(x,s,!0),M=13/t,E=13/t,S=[["start",g+M,k,g+M],["end",g-M,k,g-M-
$],["middle",g,k+M*1.4,g-$/2],["middle",g,k-M*1.4,g-$/2]],O=A=>p(A,$)>=$;for(let A of[...S.filter(O),...S.filter(N=>!O(N)&&p(N,$)>6*s)]){let[N,D,U]=A,I=le(x,Math.
min($,p(A,$))+.01,s,!0),Q=_t(I,s,!0),Pt=N==="start"?D:N==="end"?D-Q:D-Q/2,vt=[Pt,U-E/2,Pt+Q,U+E/2];if(!n.some(Yt=>vt[0]<Yt[2]&&vt[2]>Yt[0]&&vt[1]<Yt[3]&&vt[3]>Yt[1])){
n.push(vt),i.push({words:I,x:D,y:U+s*.35,size:s,bold:!0,anchor:N,faint:f.every(Yt=>Y(Yt.id))});break}}}return i}function rs(t,e){let{ctx:o,c:n}=t;m.outline=m.outline||
[new Path2D(w.map.outline),new Path2D(w.map.borders)],o.fillStyle=n.band,o.strokeStyle=n.edge,o.lineWidth=.8/e,o.fill(m.outline[0],"evenodd"),o.stroke(m.outline[0]),
o.stroke(m.outline[1]);for(let r of fr(t,e))jt(o,r)}function Fe(t,e,o){let n=qt(t,e);m.weakest=new Set(c.route>=0&&h.routes[c.route]?h.routes[c.route].weakest:[]),t.save(),m.placed.kind==="near"?Ei(n,o):m.placed.
kind==="field"?ns(n,o):m.placed.kind==="map"?rs(n,o):Vi(n,o),os(n,o,e),ts(n,o,e),t.restore()}var pr=()=>P.clientWidth>=P.clientHeight;function is(t){return pr()?[P.clientWidth/4/t,0]:[0,P.clientHeight/4/t]}function ss(t,e,o,n,r){let[i,s]=is(e);for(let[a,
l]of[[m.earlier,-1],[null,1]])t.save(),t.beginPath(),i?t.rect(l<0?o.x-n:o.x,o.y-r,n,2*r):t.rect(o.x-n,l<0?o.y-r:o.y,2*n,r),t.clip(),t.translate(l*i,l*s),He(a,()=>Fe(
t,at(),e)),t.restore()}function as([t,e]){if(!ot())return[t,e,null];let[o,n]=is(j.getScale()),r=j.getViewPosition(),i=o?t<r.x:e<r.y;return[t+(i?o:-o),e+(i?n:-n),
i?m.earlier:null]}var mr=()=>Object.keys(bt).map(t=>[t,L.filter(e=>h.drawn[e.at]&&h.lines[e.at].change===t)]);function nn({change:t,was:e,...o}){if(t!=="changed")return{appeared:`\
not there ${Wt(c.against)}`,went:`no longer there: ${Wt(c.known)}`}[t];let n=[];return e.weight!==o.weight&&n.push(`${w.bands[e.weight]||e.small} → ${w.bands[o.
weight]||o.small}`),e.known!==o.known&&n.push(`${w.known[e.known][0]} → ${w.known[o.known][0]}`),e.denied!==o.denied&&n.push(o.denied?"now denied or disputed":
"no longer denied or disputed"),n.join("; ")}function Ke(){return!c.against||ot()?"":`Compared with ${Wt(c.against)}: `+mr().map(([t,e])=>`${bt[t][0]} ${bt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${h.measures.length}.`}function xo(){if(!c.against)return W("Choose a date to compare with first");c.beside&&H(()=>{c.beside=!1});let t=a=>a.map(l=>[`${b[l.source].name} ${l.relation}\
 ${b[l.target].name}${l.goods?` [${l.goods}]`:""}`,"",nn(h.lines[l.at]),"line:"+l.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},o=mr().filter(([,a])=>a.length).map(([a,l])=>[`${e[a]} (${l.length})`,t(l)]),n=h.measures.map(([a,l,p])=>[a.name,"",[...l.map(d=>`came: ${d}`),...p.
map(d=>`ended: ${d}`)].join("; "),"party:"+a.uid]);n.length&&o.push([`Measures (${n.length})`,n]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],i=L.filter(a=>h.lines[a.at]&&Po(h.lines[a.at])).length,s=i?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${i} relations.`]]]]:[];Gt("",["Two dates",`${ft(c.against)} and ${c.known?ft(c.known):"today's sta\
te"}`,[],[],[...r,...o.length?o:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...s]]),W(Ke())}function ls(){let{known:t}=w.clock,
e=c.known?t.indexOf(c.known):t.length;if(e<1)return W("There is no earlier date to compare with");let o=!c.against;H(()=>{[c.against,c.beside]=[o?t[e-1]:"",!1]}),
o&&xo()}var ko=[236,58,34],rn=t=>Date.parse(t)/864e5,qe=null;function qa(){let{public:t,begun:e}=w.clock,o=[...t,...e].map(([l])=>rn(l)).filter(Number.isFinite),n=Math.
min(...o),r=Math.max(...o),i=59,s=Math.max(r-n,1),a=l=>{let p=new Array(i).fill(0);for(let[d,f]of l)Number.isFinite(rn(d))&&(p[Math.min(Math.floor((rn(d)-n)/s*i),
i-1)]+=f);return p};return{first:n,last:r,long:s,bins:i,claims:a(t),begun:a(e)}}var ur=t=>4+(rn(t)-qe.first)/qe.long*(ko[0]-8),hr=t=>new Date((qe.first+Math.min(
Math.max(t-4,0),ko[0]-8)/(ko[0]-8)*qe.long)*864e5).toISOString().slice(0,10);function _a(){let t=u("when"),[e,o,n]=ko,{claims:r,begun:i,bins:s}=qe=qa(),a=X("svg",
{viewBox:`0 0 ${e} ${o}`,role:"img","aria-label":Ga()}),l=(e-8)/s,p=Math.max(...r,1),d=Math.max(...i,1);r.forEach((f,g)=>f&&a.append(X("rect",{class:"claims",x:v(
4+g*l),width:v(l-.6),y:v(n-Math.max(f/p*30,1.5)),height:v(Math.max(f/p*30,1.5))}))),i.forEach((f,g)=>f&&a.append(X("rect",{class:"begun",x:v(4+g*l),width:v(l-.6),
y:n+1,height:v(Math.max(f/d*10,1.5))}))),a.append(X("line",{class:"rule",x1:4,x2:e-4,y1:n+.5,y2:n+.5}),X("rect",{id:"brush",y:0,height:n+12,x:0,width:0})),a.append(
X("text",{x:4,y:o-1},hr(0).slice(0,4)),X("text",{x:e-4,y:o-1,"text-anchor":"end"},hr(e).slice(0,4))),t.replaceChildren(a,C("figcaption","Above: claims by the da\
y they became public. Below: measures by the day they began. Drag over it to compare two dates.")),Ja(a)}function Ga(){let t=e=>{let o=new Map;for(let[n,r]of e)
o.set(n.slice(0,4),(o.get(n.slice(0,4))||0)+r);return[...o].map(([n,r])=>`${n}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.clock.public)}\
. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function cs(){if(!w.clock.public.length)return;qe||_a();let t=[c.against,c.known||w.clock.newest],
[e,o]=c.against?t.map(ur):[c.known?ur(c.known):0,c.known?ur(c.known)+1.5:0];u("brush").setAttribute("x",v(Math.min(e,o))),u("brush").setAttribute("width",v(Math.
abs(o-e)))}function Ja(t){let e=null,o=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*ko[0],n=r=>w.clock.known.findLast(i=>i<=r)||
w.clock.known[0];t.addEventListener("pointerdown",r=>{e=o(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(u("brush").setAttribute(
"x",v(Math.min(e,o(r)))),u("brush").setAttribute("width",v(Math.abs(o(r)-e))))}),t.addEventListener("pointerup",r=>{let i=[e,o(r)].sort((l,p)=>l-p),[s,a]=i.map(
hr).map(n);e=null,H(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=i[1]-i[0]>4&&s!==a?s:""}),c.against&&xo()})}function gr(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,o=u("against");o.max=String(Math.max(e,0)),o.value=c.against?t.indexOf(c.against):e,o.disabled=
e<1;let n=c.against?Wt(c.against):"nothing";o.setAttribute("aria-valuetext",n),u("against-told").textContent=n,u("compare-tools").hidden=!c.against,u("beside").
setAttribute("aria-pressed",String(ot())),u("halves").hidden=!ot()||c.mode==="table",u("halves").dataset.across=pr()?"yes":"no",u("half-earlier").textContent=c.
against?Wt(c.against):"",u("half-later").textContent=Wt(c.known),u("compare-told").textContent=Ke(),cs()}function Va(){u("against").addEventListener("input",()=>H(
()=>{let t=Number(u("against").value);c.against=t<Number(u("against").max)?w.clock.known[t]:""},!1,"against")),u("beside").addEventListener("click",()=>{H(()=>{
c.beside=!c.beside}),ut(),pt()}),u("changes").addEventListener("click",xo),u("compare-off").addEventListener("click",()=>H(()=>{[c.against,c.beside]=["",!1]}))}var yr={};nt(yr,{listen:()=>Za});function Xa(t){let e=t.members?Tt(t):[t],o=e.flatMap(i=>z[i.at].filter(s=>h.drawn[s.at])),n=`${o.length} ${o.length===1?"relation":"relations"} drawn`;if(t.members)
return[Ft(t),e.slice(0,6).map(i=>i.name).join("; ")+(e.length>6?"; …":""),`${n}. Click opens the group in place.`];let r=h.pills[t.at].map(i=>i[0]).join(", ");
return[t.name,t.small+(r?` · ${r}`:""),n]}function Ya(t){let e=u("hover"),o=!y.down&&t.pointerType!=="touch"&&t.target===We&&y.hover?yt(y.hover):null;if(!o||m.
placed.kind==="map"||!u("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==y.hover||e.hidden){let[r,i,s]=Xa(o);e.replaceChildren(C("strong",r),C("sp\
an",i),C("span",s)),e.dataset.of=y.hover,e.hidden=!1}let n=u("stage").getBoundingClientRect();e.style.left=`${Math.min(t.clientX-n.left+16,n.width-e.offsetWidth-
6)}px`,e.style.top=`${Math.min(t.clientY-n.top+18,n.height-e.offsetHeight-6)}px`}function Za(){window.addEventListener("pointermove",Ya),window.addEventListener(
"pointerdown",()=>{u("hover").hidden=!0}),P.addEventListener("pointerleave",()=>{u("hover").hidden=!0})}var Br={};nt(Br,{listen:()=>Ol});var br={};nt(br,{closeMenu:()=>vo,listen:()=>tl,openMenu:()=>an});var _e=t=>{let e=P.getBoundingClientRect(),{x:o,y:n}=j.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return as([o,n])},$o=([t,e,o])=>He(o,()=>Qa([t,e]));function Qa([
t,e]){let o=Zi([t,e]);if(o)return o;let n=j.getScale(),r=m.placed.kind==="field"?Math.max(4/n,1):0,i=m.placed.kind==="map"?1/n:1;for(let l=b.length-1;l>=0;l--){
if(!h.cards[l])continue;let[p,d,f,g]=T(b[l]);if(f&&Math.abs(t-p)<=f/2*i+r&&Math.abs(e-d)<=g/2*i+r)return No(G(b[l]))}let s="",a=6/n;for(let l of L){if(!h.drawn[l.
at]||!mo(l))continue;let p=m.geometry[l.at];if(p.label&&Math.abs(t-p.label[0])<=p.label[2]/2&&Math.abs(e-p.label[1])<=p.label[3]/2)return"line:"+l.uid;if(p.from){
let d=ii(t,e,p.from,p.tip);d<a&&([s,a]=["line:"+l.uid,d])}}if(s||m.placed.kind==="field")return s;ho.lineWidth=12/(m.placed.kind==="map"?n:Math.max(n,.6));for(let l of L)
if(h.drawn[l.at]&&mo(l)&&m.geometry[l.at].path&&ho.isPointInStroke(m.geometry[l.at].path,t,e))return"line:"+l.uid;return""}var sn=t=>{let e=ie([t.slice(5)])[0]||
[...m.geometry[_.get(t.slice(5)).at].tip,0,0],o=j.canvasToDOM({x:e[0],y:e[1]}),n=P.getBoundingClientRect();return{x:n.left+o.x,y:n.top+o.y}};function an(t,e){let o=u("card-menu"),{x:n,y:r}=e||sn("card:"+t.id),i=u("stage").getBoundingClientRect(),s=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",vo),l);o.setAttribute("aria-label",`${t.name}: what to do`),o.replaceChildren(...sr(t).map(([l,p])=>s(K(l,p)))),or(t).then(l=>{o.hidden||(o.append(...l.
map(p=>s(K(`Expand: ${er(p.words)} (${p.back.length+p.more})`,()=>nr(t,p))))),a())},l=>W(l.message)),o.hidden=!1;let a=()=>{o.style.left=`${Math.max(4,Math.min(
n-i.left,i.width-o.offsetWidth-4))}px`,o.style.top=`${Math.max(4,Math.min(r-i.top,i.height-o.offsetHeight-4))}px`};a(),o.firstElementChild.focus({preventScroll:!0})}
function vo(){u("card-menu").hidden||(u("card-menu").hidden=!0,P.focus({preventScroll:!0}))}function tl(){u("card-menu").addEventListener("keydown",t=>{let e=[...u(
"card-menu").children],o=e.indexOf(document.activeElement),n={ArrowDown:1,ArrowUp:-1}[t.key];n&&e[(o+n+e.length)%e.length].focus(),(n||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&vo(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{u("card-menu").contains(Rt(t))||
(u("card-menu").hidden=!0)},!0),P.addEventListener("contextmenu",t=>{let e=$o(_e(t));!e.startsWith("card:")||m.placed.kind==="map"||(t.preventDefault(),an(B.get(
e.slice(5)),{x:t.clientX,y:t.clientY}))})}var $r={};nt($r,{boxAround:()=>dn,boxMode:()=>Mo,closeNote:()=>$e,listNotes:()=>kr,listen:()=>nl,moveNote:()=>pn,newBox:()=>fn,noteHere:()=>cn,notesPart:()=>xr,
writeNote:()=>ge});var ds=()=>[...document.querySelectorAll("input[name=colour]")];function ge(t){y.noting=t,u("panel").hidden=!1,u("noting").hidden=!1,u("noting-about").textContent=
`Note on: ${wo(t)}`,u("note-text").value=t.text,u("note-tag").value=t.tag,u("note-by").value=t.by||R.by,u("note-pinned").checked=t.pinned;for(let e of ds())e.checked=
e.value===t.colour;u("note-drop").hidden=!R.notes.some(e=>e.key===t.key),u("panel").scrollTop=0,u("note-text").focus()}var ln=(t,e)=>({key:Qr("n"),about:t,text:"",
by:"",on:to(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?At:"",layout:"",place:[],box:[],...e});function cn(){let t=y.shownSheet||c.at;if(t)return ge(ln(
Zo(t)));let{x:e,y:o}=j.getViewPosition();ge(ln("picture",{pinned:!0,layout:m.placed.kind,place:[V(e),V(o)]}))}function $e(){y.noting=null,u("noting").hidden=!0,
!y.shownSheet&&!c.ends[1]&&(u("panel").hidden=!0),P.focus({preventScroll:!0})}function el(t){te(()=>{R.notes=R.notes.filter(e=>e.key!==t.key)}),tt(),W("Note rem\
oved; Ctrl-Z brings it back")}function dn(){let t=ie(h.focus||[]).filter(i=>i[2]);if(!t.length)return Mo(!y.boxOn);let[e,o,n,r]=wt(t);fn([e-14,o-20],[n+14,r+14])}
function Mo(t){y.boxOn=t,u("box-add").setAttribute("aria-pressed",String(t)),P.style.cursor=t?"crosshair":"default",t&&W("Drag over the picture to draw a box")}
function fn([t,e],[o,n]){Mo(!1),ge(ln("picture",{layout:m.placed.kind,box:[(t+o)/2,(e+n)/2,Math.abs(o-t),Math.abs(n-e)].map(V)}))}function pn(t,e){R.notes=R.notes.
map(o=>o.key===t?{...o,layout:m.placed.kind,place:e.map(V)}:o)}function ol(t,e,o){let n=m.paperBoxes.find(r=>r[0]===t);n&&te(()=>pn(t,[n[1]+e,n[2]+o]),"nudge")}
function xr(t){let e=zi(t),o=C("div","","notes-of");if(!t)return o;o.append(K("Write a note",()=>ge(ln(Zo(t))))),e.length&&o.append(C("h3","Notes of analysts, n\
o sources"));for(let n of e)o.append(fs(n));return o}function fs(t){let e=K("",()=>ge(t),"note-row");return e.dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener(
"keydown",o=>{!o.altKey||!Ye[o.key]||(o.preventDefault(),ol(t.key,{ArrowLeft:-20,ArrowRight:20}[o.key]||0,{ArrowUp:-20,ArrowDown:20}[o.key]||0),u("notes-list").
querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(C("strong",t.tag+": ")),e.append(C("span",t.text),C("small",`${wo(t)}; ${t.by}, ${ft(t.on)}${t.
pinned?"; pinned":""}`)),e}function kr(){let t=he(),e=t.map(o=>{let n=C("li");return n.append(fs(o)),n});u("notes-list").replaceChildren(...e),u("notes-told").textContent=
t.length?"":"None yet: n writes one on what is chosen, b draws a box."}function nl(){u("noting").addEventListener("submit",t=>{t.preventDefault();let e=ce(u("no\
te-text").value,2e3),o=ce(u("note-by").value,100);if(!e||!o)return W("A note needs words and the name of its author");let n={...y.noting,text:e,tag:ce(u("note-t\
ag").value,100),by:o,pinned:u("note-pinned").checked,colour:ds().find(r=>r.checked)?.value};n.text!==y.noting.text&&(n.on=to()),R.by=o,te(()=>{R.notes=[...R.notes.
filter(r=>r.key!==n.key),n]}),$e(),tt(),W(`Noted on ${wo(n)}`)}),u("note-drop").addEventListener("click",()=>{let t=y.noting;$e(),el(t)}),u("note-cancel").addEventListener(
"click",$e),u("noting").addEventListener("keydown",t=>{t.stopPropagation(),t.key==="Escape"&&$e()}),u("note-add").addEventListener("click",cn),u("box-add").addEventListener(
"click",()=>dn())}var Mr={};nt(Mr,{lasso:()=>Ge,listen:()=>ml});function vr(t,e){let o=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,n=o?e[0]>t[0]?1:-1:t[0]<m.placed.width/2?-1:1,r=t[0]+n*t[2]/2,i=o?e[0]-n*e[2]/2:e[0]+n*e[2]/2,s=i-r,a=n*
48,l=o?[r+.7*s,t[1],i-.55*s,e[1]]:[r+a,t[1],i+a,e[1]],p=[r,t[1],...l,i,e[1]],d={d:`M${v(r)} ${v(t[1])}C${[...l,i,e[1]].map(v).join(" ")}`,tip:[i,e[1]],way:[o?n:
-n,0],curve:p};return{...d,label:[...It(d,.5),0,0]}}function ps(){let t=new Map,e=new Map,o=new Map,n=d=>(e.has(d)||(e.set(d,T(d)),o.set(d,oe(d))),d);for(let d of L){
let f=n(G(b[d.source])),g=n(G(b[d.target])),k=`${f.id}>${g.id}`;t.has(k)||t.set(k,{source:f,target:g,lines:[]}),t.get(k).lines.push(d)}let r=[...t.values()],i=rl(
r,e,o),s=new Map,a=d=>!d.members&&w.near.quiet[d.at]===1,l=r.filter(({source:d,target:f})=>d!==f&&o.get(d)===o.get(f)&&!a(d)&&!a(f)).sort((d,f)=>Math.abs(e.get(
d.source)[1]-e.get(d.target)[1])-Math.abs(e.get(f.source)[1]-e.get(f.target)[1])).slice(0,ht.bows),p=(d,f)=>a(d)&&w.near.parents[d.at]!==Le(f)&&!(f.members||[]).
includes(w.near.parents[d.at]);m.unrouted=new Set;for(let d of r){let{source:f,target:g}=d,k=e.get(f),x=e.get(g),$=o.get(g)-o.get(f),M=c.pinned.has(f.id)||c.pinned.
has(g.id),E=t.has(`${g.id}>${f.id}`)?2.5:0,S=M?vr(k,x):$?il(d,k,x,i,E):sl(k,x,o.get(f)<0?-1:1),O=Math.abs($)===1?!p(f,g)&&!p(g,f):l.includes(d);for(let A of d.lines)
s.set(A.at,{...S}),O||m.unrouted.add(A.at)}return s}function rl(t,e,o){let n=new Map,r=new Map;for(let{source:i,target:s}of t)for(let[a,l]of[[i,s],[s,i]]){let p=o.
get(l)-o.get(a);if(Math.abs(p)!==1)continue;let d=`${a.id}|${p}`;n.has(d)||n.set(d,{here:a,step_:p,others:new Map}),n.get(d).others.set(l,e.get(l)[1])}for(let{here:i,
step_:s,others:a}of n.values()){let l=[...a].sort((d,f)=>d[1]-f[1]),p=Math.min(12,e.get(i)[3]*.74/Math.max(l.length-1,1));l.forEach(([d],f)=>r.set(`${i.id}|${s}\
|${d.id}`,(f-(l.length-1)/2)*p))}return r}function il({source:t,target:e},o,n,r,i){let s=n[0]>o[0]?1:-1,a=o[0]+s*o[2]/2,l=n[0]-s*n[2]/2,p=l-a,d=o[1]+(r.get(`${t.
id}|${s}|${e.id}`)||0)+i*s,f=n[1]+(r.get(`${e.id}|${-s}|${t.id}`)||0)+i*s;return En(a,d,[a+.7*p,d,l-.55*p,f],l,f,[s,0])}function sl(t,e,o){let n=t[0]+o*t[2]/2,r=e[0]+
o*e[2]/2,i=o*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*ht.gutter)/.75;return En(n,t[1],[n+i,t[1],r+i,e[1]],r,e[1],[-o,0])}function ms(t){let e=m.placed.kind==="near"&&m.routed.get(t.at);if(e)return e;let o=m.placed.paths,n=m.placed.kind!=="map"&&[t.source,t.target].some(s=>c.pinned.
has(G(b[s]).id));if(o&&o[t.at]&&!n){let[s,a,l,p,d]=o[t.at],f=m.placed.labels;return{d:s,tip:[a,l],way:[p,d],label:f?[f.x[t.at],f.y[t.at],f.w[t.at],f.h[t.at]]:null}}
let r=T(b[t.source]),i=T(b[t.target]);return m.placed.kind==="field"?ri(r,i):m.placed.kind==="near"?vr(r,i):al(t,r,i)}function al(t,e,o){let n=m.placed.labels?[
0,0,m.placed.labels.w[t.at],m.placed.labels.h[t.at]]:null,r=m.placed.kind==="tall"?1:0;Math.abs(o[r]-e[r])<(e[2+r]+o[2+r])/2+30&&(r=1-r);let i=1-r,s=2+r,a=o[r]>=
e[r]?1:-1,l=[e[0],e[1]],p=[o[0],o[1]],d=z[t.source].filter(U=>U.source===t.source&&U.target===t.target||U.source===t.target&&U.target===t.source),f=(n?n[2+i]:16)+
8,g=(d.indexOf(t)-(d.length-1)/2)*f,k=U=>Math.max(Math.min(g/f*12,U[2+i]/2-8),8-U[2+i]/2);l[r]+=a*e[s]/2,p[r]-=a*o[s]/2,l[i]+=k(e),p[i]+=k(o);let x=[0,0],$=[(l[0]+
p[0])/2,(l[1]+p[1])/2];x[r]=a,$[i]=(e[i]+o[i])/2+g;let M=[...$],E=[...$],S=n?a*n[s]/2:0;M[r]-=S,E[r]+=S;let O=(U,I)=>{let Q=[...U],Pt=[...I];return Q[r]=Pt[r]=(U[r]+
I[r])/2,`C${v(Q[0])} ${v(Q[1])} ${v(Pt[0])} ${v(Pt[1])} ${v(I[0])} ${v(I[1])}`},A=`M${v(l[0])} ${v(l[1])}${O(l,M)}L${v(E[0])} ${v(E[1])}${O(E,p)}`,N=n&&[$[0],$[1],
n[2],n[3]];if(!t.by||!N||ll(N))return{d:A,tip:p,way:x,label:N};let D=[l,M,E,p].map(U=>U.map(v).join(" "));return{d:`M${D[0]}C${D[1]} ${D[2]} ${D[3]}`,tip:p,way:x,
label:null}}var ll=t=>!b.some(e=>oo(t,T(e),2))&&!m.geometry.some(e=>e.label&&oo(t,e.label,2));function us(){m.routed=m.placed.kind==="near"&&fi()?ps():new Map,m.
geometry=[];for(let t of L)m.geometry.push(ms(t));for(let t of m.geometry)t.d&&(t.path=new Path2D(t.d));m.batches=null}function hs(t){for(let e of(t.members||[t.
at]).flatMap(o=>z[o])){m.routed.delete(e.at);let o=m.geometry[e.at]=ms(e);o.d&&(o.path=new Path2D(o.d))}m.batches=null}function cl(t){let e=w.map.marks[t[0].at],o=t.filter(i=>w.map.how[i.at]==="seat").length,n=t.map(i=>[i.name,"",i.small,"party:"+i.uid]),r=o?`The registers on fi\
le give no town for ${o===t.length?"them":`${o} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";et.length=0,Gt("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",n]]]),W(`${t.length} stand at ${w.map.names[e]}`)}
var Z=null;function dl(t,e){t.save(),t.strokeStyle=(at()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[o,n],[r,i]]=[y.loop[0],
y.loop.at(-1)];for(let[s,a]of y.boxOn?[[o,n],[r,n],[r,i],[o,i],[o,n]]:y.loop)t.lineTo(s,a);t.stroke(),t.restore()}var mn=t=>j.setOptions({interaction:{dragView:!t}});
function fl(t){if(y.joining&&t.startsWith("card:"))return pe(y.joining,t.slice(5));if(m.placed.kind==="map"&&t.startsWith("card:")&&zn(B.get(t.slice(5))).length>
1)return cl(zn(B.get(t.slice(5))));if(t.startsWith("note:"))return ge(R.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?fe(rt.get(t.slice(5))):t?dt(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&Ie()}function pl(t,e){kt();let o=b.filter(n=>h.cards[n.at]&&si(t,T(n))).map(n=>n.id);c.picked=new Set(e?[...c.picked,
...o]:o),[c.at,c.route,c.ends]=["",-1,["",""]],Ge(!1),J(),W(`${c.picked.size} picked`)}function Ge(t){y.lassoOn=t,u("lasso").setAttribute("aria-pressed",String(
t)),P.style.cursor=t?"crosshair":"default"}var gs=0;function ml(){j.on("beforeDrawing",t=>{if(!m.placed)return;let e=j.getScale(),o=j.getViewPosition(),n=P.clientWidth/
2/e+De,r=P.clientHeight/2/e+De;m.frame=[o.x-n,o.y-r,o.x+n,o.y+r],ot()?ss(t,e,o,n,r):Fe(t,at(),e),y.loop&&dl(t,e)}),P.addEventListener("pointerdown",t=>{if(t.button!==
0||t.target!==We)return;let e=_e(t),o=$o(e);if(y.down={x:t.clientX,y:t.clientY,id:o,spot:e,far:!1},t.shiftKey||y.lassoOn||y.boxOn)mn(!0),y.loop=[e];else if(o.startsWith(
"note:")&&t.pointerType!=="touch")mn(!0),Z=Yi(o.slice(5),e);else if(/^(card|pack):/.test(o)&&t.pointerType!=="touch"&&m.placed.kind!=="map"){mn(!0);let n=T(yt(o.
slice(5)));Z={id:o.slice(5),dx:n[0]-e[0],dy:n[1]-e[1]}}},!0),window.addEventListener("pointermove",t=>{if(y.down){if(!y.down.far&&Math.hypot(t.clientX-y.down.x,
t.clientY-y.down.y)>4&&(y.down.far=!0,Z&&kt(),Z&&Z.note&&(Z.before=Qt())),!y.down.far)return;let e=_e(t);y.loop?(y.loop.push(e),j.redraw()):Z&&Z.note?(pn(Z.note,
[e[0]+Z.dx,e[1]+Z.dy]),j.redraw()):Z&&(c.pinned.set(Z.id,[V(e[0]+Z.dx),V(e[1]+Z.dy)]),hs(yt(Z.id)),j.redraw())}else if(t.target===We&&!(Dt&&m.placed.kind==="fie\
ld"&&L.length>6e3)){let e=$o(_e(t)).slice(5);e!==y.hover&&(y.hover=e,P.style.cursor=e?"pointer":"default",j.redraw())}}),window.addEventListener("pointerup",t=>{
if(!y.down)return;let{id:e,far:o}=y.down;y.loop&&o&&y.boxOn?fn(y.loop[0],y.loop.at(-1)):y.loop&&o?pl(y.loop,t.ctrlKey||t.metaKey):Z&&o?(Z.note&&eo(Z.before),J(m.
placed.kind!=="field")):!o&&t.target===We&&fl(e),(y.loop||Z)&&mn(!1),y.down=y.loop=Z=null,j.redraw()}),j.on("dragStart",()=>{y.moving=!0}),j.on("dragEnd",()=>{y.
moving=!1,de(),j.redraw()}),j.on("zoom",()=>{y.moving=!0,clearTimeout(gs),gs=setTimeout(()=>{y.moving=!1,de(),j.redraw()},160)})}var Ar={};nt(Ar,{listDates:()=>Cr,listFilters:()=>Lr,listRoutes:()=>Er,listen:()=>wl,step:()=>ve});var Or={};nt(Or,{listTallies:()=>Sr,listen:()=>hl});function ws(t){let e=new Map;for(let[o,n]of t)for(let r of new Set(n.map(i=>`${o}.${i}`)))e.set(r,(e.get(r)||0)+1);return e}function ys(t,e){let o=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,i)=>o(i)-o(r)||(r<i?-1:1))}var xs=[["relation","Relation",()=>L.filter(t=>h.lines[t.at]),t=>[xe(t.relation)]],["voice","Who says so",()=>L.filter(t=>h.lines[t.at]),t=>h.lines[t.at].voices.
map(xe)],["country","Country",()=>b,t=>[Do(t)]],["measure","Measure",()=>b,Bo]],bs="";function ul(){let t=[],e=(o,n)=>t.push([o,n]);for(let[o,,n,r]of xs)for(let i of n())
mt(i)&&e(o,r(i));for(let o of b)mt(o)&&e("family",[o.family]);for(let o of h.lines)!o||!mt(o)||(e("known",[o.known]),e("level",[o.level]),e("weight",[o.support===
null?"none":o.weight]),e("mark",[o.denied&&"denied",o.partial&&"partial"].filter(Boolean)),e("status",o.statuses),e("source",o.sources));return ws(t)}function Sr(){
let t=[c.known,c.from,c.to,L.length,c.grown.length].join(" ");if(F&&Object.keys(F.opens).length||t===bs)return;bs=t;let e=ul();for(let[o,n]of xs){let r=ys(e,o),
i="tally-"+o;if(r.length<2){u(i)&&u(i).remove();continue}if(!u(i)){let s=C("details","","more"),a=C("ul","","legend");s.id=i,s.append(C("summary",n),a),u("talli\
es").append(s)}u(i).lastElementChild?.replaceChildren(...r.map(s=>{let a=C("li"),l=C("button");return l.type="button",l.dataset.filter=`${o}.${s}`,l.append(C("s\
pan",s)),a.append(l),a}))}for(let o of Lt("filter")){let n=o.querySelector(".count");n||o.append(n=C("span","","count")),n.textContent=String(e.get(o.dataset.filter||
"")||0)}}function hl(){u("filters").addEventListener("click",t=>{let e=Rt(t).closest("button[data-filter]");e&&H(()=>{let o=e.dataset.filter||"";c.off.has(o)?c.
off.delete(o):c.off.add(o)})})}function Er(){let t=u("routes");if(!t)return;t.replaceChildren();let e=Ro()!==null;h.routes.forEach((o,n)=>{let r=C("li"),i=K("",()=>gl(n));i.append(C("span",o.
mark,"rank"),C("span",o.way,"way"),C("span",o.score,"score"));for(let s of o.codes)i.append(C("span",s,"score"));o.drawn||i.append(C("span","not all of its step\
s are drawn on this page: ask for it with --as-of","score")),i.append(C("span","Steps: "+o.spoken,"hidden")),i.setAttribute("aria-pressed",String(c.route===n)),
i.dataset.route=String(n),r.append(i),t.append(r)}),u("routes-told").textContent=!e&&F?ao.get(lo(w.trace.items)):e?h.routes.length?"":`No documented route for t\
hese dates. ${w.gap}`:"Routes for this pair of dates are not carried by the page: set one date at a time, or ask entrepot routes with both."}function gl(t){let e=c.
route===t;H(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),u("panel").hidden=!0;let o=h.routes[c.route];if(!o)return W("");W(`${o.way}: ${o.score}`),
window.innerWidth<=760&&u("stage").scrollIntoView({block:"start"}),m.placed.kind!=="map"&&(window.innerWidth<=760||j.getScale()<.6)&&Vn(o)}function Cr(){let{known:t,
spans:e}=w.clock,o=u("known");o.max=t.length,o.value=c.known?t.indexOf(c.known):t.length;let n=c.known?`as public on ${ft(c.known)}`:"all that is public";o.setAttribute(
"aria-valuetext",n),u("known-told").textContent=n;for(let[r,i]of[["from",c.from],["to",c.to]])u(r).max=String(Math.max(e.length-1,0)),u(r).value=String(i),u(r).
setAttribute("aria-valuetext",e.length?ft(e[i][0]):"");u("true-told").textContent=re()[1]===""?"at any time":`${ft(e[c.from][0])} to ${ft(e[c.to][0])}`,u("dates\
-reset").hidden=!be()&&!c.against,gr(),u("earlier").disabled=t.length===0||c.known===t[0],u("later").disabled=c.known===""}function Lr(){Sr();for(let o of Lt("f\
ilter"))o.setAttribute("aria-pressed",String(!c.off.has(o.dataset.filter||"")));u("least").value=String(c.least),u("least-told").textContent=c.least?`at least ${c.
least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${h.cards.reduce((o,n)=>o+n,0)} of ${b.length} cards`,`${h.drawn.reduce((o,n)=>o+n,0)} of ${L.length} lines`];u(
"counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),m.placed.kind==="near"&&(u("counts").textContent+=`: ${$i()}`),
u("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),u("picked").hidden=c.picked.size===0}function ve(t){let{known:e}=w.clock,o=c.known?e.indexOf(
c.known):e.length,n=Math.min(Math.max(o+t,0),e.length);H(()=>{c.known=e[n]||""}),W(`${u("known-told").textContent}: ${u("counts").textContent}`)}var So=0;function ks(){
So?(clearInterval(So),So=0):(c.known||H(()=>{c.known=w.clock.known[0]||""}),So=setInterval(()=>c.known?ve(1):ks(),900)),u("play").textContent=So?"Stop":"Play"}function wl(){
u("least").addEventListener("input",()=>H(()=>{c.least=Number(u("least").value)},!1,"least")),u("known").addEventListener("input",()=>H(()=>{c.known=w.clock.known[Number(
u("known").value)]||""},!1,"known"));for(let t of["from","to"])u(t).addEventListener("input",()=>H(()=>{c[t]=Number(u(t).value),c.from>c.to&&(c[t==="from"?"to":
"from"]=c[t])},!1,"true"));u("dates-reset").addEventListener("click",()=>H(()=>{[c.known,c.from,c.to,c.against]=["",0,Zt().to,""]})),u("earlier").addEventListener(
"click",()=>ve(-1)),u("later").addEventListener("click",()=>ve(1)),u("play").addEventListener("click",ks),u("all").addEventListener("click",()=>H(()=>{c.hidden.
clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),u("only-picked").addEventListener("click",()=>Jt(b.filter(t=>!c.picked.has(t.id)).map(t=>t.
id))),u("hide-picked").addEventListener("click",()=>Jt([...c.picked]))}var Rr={};nt(Rr,{editStep:()=>Oo,listStory:()=>gn,listen:()=>vl,playStory:()=>wn,storyPages:()=>Pr});function un(t){let e={focus:h.focus,hover:y.hover,frame:m.frame};y.saving=!0,[y.hover,m.frame]=["",null],c.route<0&&!c.ends[0]&&(h.focus=null);try{return t()}finally{
y.saving=!1,h.focus=e.focus,y.hover=e.hover,m.frame=e.frame}}function yl(t,e){let o=[],n=[...new Set(b.filter(i=>h.cards[i.at]).map(i=>i.family))],r=L.filter(i=>h.
drawn[i.at]);for(let i of n)o.push({glyph:w.looks[i].glyph,colour:w.looks[i][e?"dark":"light"],words:w.looks[i].label});for(let[i,[s,a]]of Object.entries(w.known))
r.some(l=>h.lines[l.at].known===i)&&o.push({dash:a,width:2.2,words:s});for(let[i,s]of Object.entries(w.bands))r.some(a=>String(h.lines[a.at].weight)===i&&h.lines[a.
at].support!==null)&&o.push({dash:[],width:w.widths[i],words:s});return r.some(i=>h.lines[i.at].denied)&&o.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(i=>h.lines[i.at].partial)&&o.push({partial:!0,words:"not every party between the two is named"}),o}function bl(t,e,o,n,r){let i=0,s=r+12;for(let a of o){
let l=30+_t(a.words,11,!1);i&&i+l>n&&([i,s]=[0,s+18]);let p=s-4;a.glyph?t.push({glyph:a.glyph,at:[i+11,p,5],fill:a.colour}):a.denied?(t.push({d:`M${v(i)} ${v(p-
2)}H${v(i+22)}M${v(i)} ${v(p+2)}H${v(i+22)}`,stroke:e.line,width:1,dash:[]}),Ko(t,e,i+11,p,5.5)):a.partial?t.push({words:"…",x:i+11,y:p+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${v(i)} ${v(p)}H${v(i+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:i+28,y:s,size:11,fill:e.ink}),
i+=l+16}return o.length?s+8:r}function hn(t,e,o=""){let n=t?w.dark:w.light,r=[],i=[],s=18,a=e-2*s,l=(f,g,k,x,$,M=!1)=>{for(let E of k?Et(k,a,x,999,M):[])g+=x*1.3,
f.push({words:E,x:0,y:g-x*.3,size:x,fill:$,bold:M});return g},p=l(r,12,document.title,17,n.ink,!0);p=l(r,p+3,w.question,12,n.soft),p=l(r,p+2,`Known by: ${o||u("\
known-told").textContent}. True during: ${u("true-told").textContent}. ${Ke()}`,11,n.soft)+10;let d=bl(i,n,yl(n,t),a,8);d=l(i,d+4,[w.caveat,m.placed.kind==="map"?
w.map_note:"",m.placed.kind==="near"?vi():"",es()].filter(Boolean).join(" "),11,n.ink);for(let f of w.terms)d=l(i,d+2,f,10,n.soft);return{head:r,foot:i,top:p,low:d+
14,edge:s}}function xl(t,e,o){let r=[[c.against,m.earlier],[c.known,null]].map(([a,l])=>He(l,()=>Ae(a,()=>$s(t,e,o/2,Wt(a))))),i=document.createElement("canvas");[i.width,
i.height]=[r[0].width+r[1].width,Math.max(r[0].height,r[1].height)];let s=Xe(i);return s.fillStyle=(e?w.dark:w.light).ground,s.fillRect(0,0,i.width,i.height),r.
forEach((a,l)=>s.drawImage(a,l*r[0].width,0)),i}var Me=(t,e,o=8e3)=>ot()?xl(t,e,o):$s(t,e,o);function $s(t,e,o,n=""){return un(()=>{let[r,i,s,a]=en(se()),l=s-r,
p=a-i,d=2,f=Math.min(m.placed.kind==="map"?2400/l:t,o/l,o/p),g=Math.round(Math.max(l*f,640*d)),k=hn(e,g/d,n),x=document.createElement("canvas");x.width=g,x.height=
Math.max(Math.round(p*f+(k.top+k.low)*d),1);let $=Xe(x),M=k.top*d;$.fillStyle=(e?w.dark:w.light).ground,$.fillRect(0,0,x.width,x.height),$.save(),$.beginPath(),
$.rect(0,M,x.width,p*f),$.clip(),$.translate((x.width-l*f)/2,M),$.scale(f,f),$.translate(-r,-i),Fe($,e,m.placed.kind==="field"?Math.max(f,.6):m.placed.kind==="m\
ap"?f/d:f),$.restore();for(let[E,S]of[[k.head,0],[k.foot,M+p*f]]){$.setTransform(d,0,0,d,k.edge*d,S);for(let O of E)jt($,O)}return x})}var Vt=-1,Tr=-1;function gn(){let t=R.steps;u("story").replaceChildren(...t.map((o,n)=>{let r=C("li"),i=K(o.title,()=>jr(n)),s=C("div","","steps");i.setAttribute(
"aria-pressed",String(Vt===n));let a=(l,p,d,f)=>{let g=K(l,d);g.setAttribute("aria-label",`${p}: ${o.title}`),g.disabled=!!f,s.append(g)};return a("↑","Earlie\
r in the story",()=>vs(n,-1),n===0),a("↓","Later in the story",()=>vs(n,1),n===t.length-1),a("Change","Change the step",()=>Oo(n)),a("Remove","Remove the step",
()=>te(()=>{R.steps=t.filter((l,p)=>p!==n)})),r.append(i,s),r})),u("story-play").disabled=u("story-print").disabled=t.length===0,u("story-play").textContent=Vt<
0?"Play":"Stop"}function Oo(t){Tr=t;let e=R.steps[t]||{title:"",text:""};u("story-form").open=!0,u("step-title").value=e.title,u("step-text").value=e.text,u("st\
ep-by").value=e.by||R.by,u("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",u("step-title").focus()}function vs(t,e){te(()=>{let o=R.
steps.slice();o.splice(t+e,0,...o.splice(t,1)),R.steps=o}),u("story").children[t+e].querySelector("button")?.focus()}function kl(t){Object.assign(c,Ht(t.view)),
y.lastKind="",J(!0),c.eye?j.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):ut(),tt()}async function jr(t){let e=R.steps[t];kt(),Vt=t;for(let o of Ht(
e.view).grown.filter(n=>!Ee.some(r=>r[1]===n)))await Yo(o);kl(e),u("telling").hidden=!1,u("telling-at").textContent=`${t+1} of ${R.steps.length}`,u("telling-tit\
le").textContent=e.title,u("telling-text").textContent=e.text,u("telling-back").disabled=t===0,u("telling-next").disabled=t===R.steps.length-1}function Wr(){Vt=
-1,u("telling").hidden=!0,gn()}var wn=()=>Vt>=0?Wr():R.steps.length?jr(0):W("There is no story yet: s adds this view"),Nr=t=>Vt+t>=0&&Vt+t<R.steps.length&&jr(Vt+
t);function $l(t){if(Vt<0)return!1;let e={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1}[t.key];if(e)Nr(e);else if(t.key==="Escape")Wr();else return!1;return t.
preventDefault(),t.stopPropagation(),!0}function Pr(){let t={...c},e=R.steps.map((o,n)=>{Object.assign(c,Ht(o.view)),J(!0);let r=C("section","","page"),i=document.
createElement("img");return i.alt=o.title,i.src=Me(2,!1,3e3).toDataURL("image/png"),r.append(C("h2",`${n+1}. ${o.title}`),i,C("p",o.text),C("small",`${o.by}, ${ft(
o.on)}`)),r});return Object.assign(c,t),J(!0),e}function vl(){u("step-form").addEventListener("submit",t=>{t.preventDefault();let e=ce(u("step-title").value,100),
o=ce(u("step-by").value,100);if(!e||!o)return W("A step needs a title and the name of its author");de();let n={page:At,title:e,text:ce(u("step-text").value,2e3),
view:Bt(),by:o,on:to()};R.by=o,te(()=>{R.steps=Tr<0?[...R.steps,n]:R.steps.map((r,i)=>i===Tr?n:r)}),Oo(-1),u("story-form").open=!1,W(`${R.steps.length} ${R.steps.
length===1?"step":"steps"} in the story`)}),u("step-form").addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",
t=>Rt(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||u("key-sheet").open||$l(t),!0),u("story-play").addEventListener("click",wn),u("telling-next").
addEventListener("click",()=>Nr(1)),u("telling-back").addEventListener("click",()=>Nr(-1)),u("telling-stop").addEventListener("click",Wr),u("story-print").addEventListener(
"click",()=>{y.toPrint=!0,window.print()})}function Je(t,e){if(!t.length)return;e.push(Sn());let{view:o,own:n}=t.pop();ti(n),Dr(o)}function Dr(t){let e=c.eye,o=c.mode,n=c.turn;Object.assign(c,Ht(t)),c.mode===
o&&c.turn===n&&(c.eye=e),y.lastKind="",J(!0),tt()}function Ml(t){let e=[...$t().map(No),...L.filter(o=>h.drawn[o.at]).map(o=>"line:"+o.uid)];e.length&&dt(e[(e.indexOf(c.at)+t+e.length)%e.length])}function Sl(t){
let e=st(c.at),o=T(B.get(e)),n=20,r={ArrowLeft:-n,ArrowRight:n}[t.key]||0,i={ArrowUp:-n,ArrowDown:n}[t.key]||0;H(()=>c.pinned.set(e,[V(o[0]+r),V(o[1]+i)]),!0,"n\
udge")}var Ms={"/":t=>{t.preventDefault(),u("search").focus()},t:()=>yo(c.mode==="table"?"picture":"table"),m:()=>w.map&&yo(c.mode==="map"?"picture":"map"),"?":()=>yn(),
n:t=>{t.preventDefault(),cn()},b:t=>{t.preventDefault(),dn()},s:t=>{t.preventDefault(),Oo(-1)},p:()=>wn(),k:()=>ls(),d:()=>u("theme").click(),l:()=>u("every").hidden||
u("every").click(),r:()=>u("turn").hidden||u("turn").click(),0:()=>u("fit").click(),"[":()=>ve(-1),"]":()=>ve(1),h:()=>c.picked.size?Jt([...c.picked]):yt(st(c.at))&&
Jt(Ce(yt(st(c.at)))),e:()=>c.at.startsWith("card:")&&an(B.get(st(c.at))),o:()=>c.at.startsWith("card:")&&rr(B.get(st(c.at))),w:()=>c.at.startsWith("card:")&&ir(
B.get(st(c.at))),g:()=>_i(),y:()=>u("tidy").click(),f:()=>c.at.startsWith("card:")&&Qo(st(c.at)),c:()=>c.at.startsWith("card:")&&(y.joining?pe(y.joining,st(c.at)):
Xo(st(c.at))),x:()=>c.at.startsWith("card:")&&H(()=>c.picked.has(st(c.at))?c.picked.delete(st(c.at)):c.picked.add(st(c.at)))},yn=()=>u("key-sheet").open?u("key-\
sheet").close():u("key-sheet").showModal();function Ol(){P.addEventListener("keydown",t=>{Ye[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&m.placed.
kind!=="map"?Sl(t):Ml(Ye[t.key])):t.key==="Enter"&&y.shownSheet?u("sheet").focus():(t.key==="+"||t.key==="-")&&j.moveTo({scale:j.getScale()*(t.key==="+"?1.2:1/1.2)})}),
u("keys-open").addEventListener("click",yn),u("keys-close").addEventListener("click",yn),document.addEventListener("keydown",t=>{if(u("key-sheet").open)return t.
key==="?"?yn():void 0;let e=Rt(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(vo(),e&&(Rt(t).value=""),u("hits").replaceChildren(),
u("save").open=!1,Ge(!1),Mo(!1),Ie(),P.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key===
"z"&&!t.shiftKey?Je(zt,Ut):Je(Ut,zt)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&Ms[t.key]&&Ms[t.key](t)})}var Hr={};nt(Hr,{listen:()=>Ll});var Xt=u("mini"),we=[168,112],ye=1,bn=[0,0];function El(){let t=j.getScale(),{x:e,y:o}=j.getViewPosition(),n=P.clientWidth/t,r=P.clientHeight/t;return[e-n/2,o-r/
2,e+n/2,o+r/2]}function Cl(){let t=m.placed&&c.mode!=="table"&&P.clientWidth>0?b.filter(O=>h.cards[O.at]):[],[e,o,n,r]=El(),i=t.map(T),s=!i.some(([O,A,N,D])=>O-
N/2<e-1||O+N/2>n+1||A-D/2<o-1||A+D/2>r+1);if(Xt.hidden=s,s)return;let[a,l,p,d]=wt(i),f=Xe(Xt),g=2;ye=Math.min((we[0]-8)/(p-a),(we[1]-8)/(d-l)),bn=[(a+p)/2-we[0]/
2/ye,(l+d)/2-we[1]/2/ye],[Xt.width,Xt.height]=[we[0]*g,we[1]*g];let k=at()?w.dark:w.light,x=(O,A)=>(O-bn[A])*ye;f.scale(g,g),t.forEach((O,A)=>{let[N,D,U,I]=i[A];
f.fillStyle=w.looks[O.family][at()?"dark":"light"],f.fillRect(x(N-U/2,0),x(D-I/2,1),Math.max(U*ye,1.5),Math.max(I*ye,1.5))}),f.strokeStyle=k.mark,f.lineWidth=1.5;
let[$,M,E,S]=[Math.max(x(e,0),1),Math.max(x(o,1),1),Math.min(x(n,0),we[0]-1),Math.min(x(r,1),we[1]-1)];f.strokeRect($,M,Math.max(E-$,3),Math.max(S-M,3))}function Ss(t){
if(!(t.buttons&1))return;let e=Xt.getBoundingClientRect();j.moveTo({position:{x:bn[0]+(t.clientX-e.left)/ye,y:bn[1]+(t.clientY-e.top)/ye}})}function Ll(){j.on("\
afterDrawing",()=>{Dt&&y.moving||Cl()}),Xt.addEventListener("pointerdown",t=>{Xt.setPointerCapture(t.pointerId),Ss(t)}),Xt.addEventListener("pointermove",Ss),Xt.
addEventListener("pointerup",de)}var Ir={};nt(Ir,{listen:()=>Dl});var zr={};nt(zr,{found:()=>kn,listen:()=>Wl});var{spelling:Os,reason:Al}=Hi(w.search),Es=0,xn="";function Tl(t){clearTimeout(Es),xn=t.trim(),!(!F||xn.length<2)&&(Es=setTimeout(async()=>{let e;try{e=await gt(
"/api/search?q="+encodeURIComponent(xn))}catch(n){return W(n.message)}if(e.query!==xn)return;let o=e.found.filter(n=>!q.has(n.uid)).slice(0,10);for(let n of o){
let r=C("li","","live"),i=K(n.name,async()=>{if(Object.keys(F.opens).length)return location.assign("/around?x="+encodeURIComponent(n.uid));await Ue(n.uid,0),q.has(
n.uid)&&dt("card:"+q.get(n.uid)[0].id)});i.append(C("small",`${n.small}; on file, not drawn: adds it`)),r.append(i),u("hits").append(r)}W(`${u("hits").children.
length} found, ${o.length} of them not drawn yet`)},220))}function kn(t){let e=t.trim(),o=Os(e),n=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let i=y.index||=b.map(l=>l.keys.slice(0,l.named).map(Os));b.forEach((l,p)=>{let d=l.uid===e||l.uid===e.toLowerCase(),f=l.keys.slice(l.named,-1);if(d||f.
some(k=>k.toLowerCase()===n))return r.push([l,d?"uid":"number "+n,[-1,0,0,"",l.uid]]);let g=null;i[p].forEach((k,x)=>{let $=Bi(o,k);if($<0)return;let M=$===0&&l.
keys[x]!==l.keys[0],E=[$,M?1:0,k[0].length,k[0],l.uid];(!g||Zn(E,g[2])<0)&&(g=[l,Al($,l.keys[x],M),E])}),g&&r.push(g)}),r.sort((l,p)=>Zn(l[2],p[2])||l[0].at-p[0].
at);let s=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let p of l.apart)!s.has(p)&&!a.has(p)&&a.set(p,l);for(let[l,p]of a)for(let d of q.get(l)||[])
r.push([d,`kept apart from ${p.keys[0]} by a decision`,[12]]);return r}function Nl(){let t=u("search").value,e=u("hits"),o=kn(t);if(e.replaceChildren(),!t.trim())
return h.focus=zo(),W(""),j.redraw();for(let[n,r]of o.slice(0,12)){let i=C("li"),s=K(n.name,()=>y.joining?pe(y.joining,n.id):jl(n));r!=="name"&&s.append(C("smal\
l","matched: "+r)),h.cards[n.at]||s.append(C("small",c.hidden.has(n.id)?"hidden: Show all brings it back":"filtered out at present")),i.append(s),e.append(i)}o.
length>12&&e.append(C("li",`${o.length-12} more: type more of the name`)),W(o.length?o.length+" found":"Nothing of that name is drawn here"),h.focus=new Set(o.map(
([n])=>n.id)),Tl(t),m.batches=null,j.redraw()}function jl(t){dt("card:"+t.id),h.cards[t.at]&&c.mode!=="table"&&Li(t)}function Wl(){u("search").addEventListener(
"input",Nl),u("search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=u("hits").querySelector("button");e&&e.click()}})}var Cs=()=>b.filter(t=>h.cards[t.at]),Ur=()=>L.filter(t=>h.drawn[t.at]),Pl=()=>m.placed.kind==="near"?Kt():Ur().map(t=>[t]),Rl=()=>Ur().map(t=>m.geometry[t.at].
label);function Dl(){Object.assign(P,{spot:sn,hideLines:t=>{w.limits.hide=t},names:()=>m.namesDrawn,strokes:()=>m.placed.kind==="near"?Kt().length:0,scale:()=>j.
getScale(),choose:t=>dt(t),papers:()=>m.paperBoxes,pixel:(t,e)=>{let o=j.canvasToDOM({x:t,y:e}),n=P.getBoundingClientRect();return[n.left+o.x,n.top+o.y]},measures:()=>Object.
fromEntries(h.measures.map(([t,e,o])=>[t.uid,[e,o]])),earlier:()=>m.earlier&&L.filter(t=>m.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>se(),seats:()=>$t().map(
t=>[t.id,...T(t)]),paths:()=>Pl().map(([t])=>[G(b[t.source]).id,G(b[t.target]).id,m.geometry[t.at].d]),labels:()=>Rl().filter(t=>t&&t[2]),boxes:()=>Cs().map(t=>[
t.id,...T(t)]),named:t=>(b.find(e=>e.name===t)||{}).id,found:t=>kn(t).map(([e,o])=>[e.uid,o]),shown:()=>({cards:Cs().map(t=>t.id),lines:Ur().map(t=>t.uid),focus:h.
focus&&[...h.focus],states:h.lines})})}var Kr={};nt(Kr,{listen:()=>ql});var Bl=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Hl=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,Ls=t=>t.map(e=>`${e.map(o=>Hl(Bl(String(o)))).join(",")}\r
`).join("");var Fr={};nt(Fr,{COLUMNS:()=>$n,cellsOf:()=>Eo,listTable:()=>Se,listen:()=>Ul});var Ns=200,$n=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],Eo=t=>{let e=h.lines[t.at];return[
b[t.source].name,e.relation,b[t.target].name,e.goods,e.printed,[e.word,e.change&&`${bt[e.change][1]}: ${nn(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},Ve={lines:[-1,1],cards:[-1,1]},zl=t=>z[t.at].filter(e=>h.drawn[e.
at]).length,As=t=>[t.name,t.small,h.pills[t.at].map(e=>e[0]).join(", "),zl(t)];function Ts(t,e,o){let[n,r]=Ve[e];if(n<0)return t;let i=a=>e==="lines"&&n===4?h.lines[a.
at].support??-1:e==="lines"&&n===9?h.lines[a.at].claims.length:o(a)[n];return t.map(a=>[i(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-l:a.localeCompare(l,"en"))).
map(([,a])=>a)}function Se(){if(c.mode!=="table"&&!y.printing)return;let t=u("twin-lines"),e=Ts(L.filter(i=>h.drawn[i.at]&&(!h.focus||c.route<0||h.focus.has(i.uid))),
"lines",Eo);t.replaceChildren();for(let i of e.slice(0,y.tableSize)){let s=C("tr");s.dataset.line=i.uid,c.at==="line:"+i.uid&&(s.className="on"),Eo(i).forEach((p,d)=>{
let f=C("td",p,d===8?"days":"");f.dataset.label=$n[d],s.append(f)});let a=C("td");for(let p of i.notes){let d=C("a",String(p));d.href="#note-"+p,d.addEventListener(
"click",f=>{f.preventDefault(),u("note-"+p).scrollIntoView()}),a.append(d," ")}let l=K(`Evidence (${h.lines[i.at].claims.length})`,()=>dt("line:"+i.uid));l.setAttribute(
"aria-label",`Evidence: ${b[i.source].name} to ${b[i.target].name}`),a.append(l),s.append(a),t.append(s)}let o=Ts(b.filter(i=>h.cards[i.at]&&(!h.focus||c.route<
0||h.focus.has(i.id))),"cards",As),n=u("twin-cards");n.replaceChildren();for(let i of o.slice(0,y.tableSize)){let s=C("tr"),a=C("td","","screen");s.dataset.card=
i.id;for(let p of As(i))s.append(C("td",String(p)));let l=K("Evidence",()=>dt("card:"+i.id));l.setAttribute("aria-label",`Evidence: ${i.name}`),a.append(l),s.append(
a),n.append(s)}let r=Math.max(e.length,o.length)-y.tableSize;u("more").hidden=r<=0,u("more").textContent=`Show ${Math.min(r,Ns)} more rows`,u("twin-told").textContent=
`${e.length} lines and ${o.length} cards`+(r>0?`, the first ${y.tableSize} shown`:"")}function Ul(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
u(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((o,n,r)=>{o.replaceChildren(K(o.textContent,()=>{let[i,s]=Ve[t];Ve[t]=i!==n?[n,1]:s>0?[n,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),Ve[t][0]>=0&&o.setAttribute("aria-sort",Ve[t][1]>0?"ascending":"descending"),Se(),W(Ve[t][0]<0?"In the order\
 of the picture":`Sorted by ${o.textContent}`)}))});u("more").addEventListener("click",()=>{y.tableSize+=Ns,Se()})}function js(){let t=L.filter(e=>h.drawn[e.at]).map(e=>[...Eo(e),h.lines[e.at].claims.join(" "),e.uid]);return Ls([[...$n,"Relation uid"],...t])}function Ws(){let t=o=>{
let{at:n,text:r,source:i,target:s,...a}=h.lines[o.at];return{...a,source:b[i].uid,target:b[s].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:re()[1]?re():null,view:Bt(),nodes:b.filter(o=>h.cards[o.at]).map(o=>({uid:o.uid,name:o.name,kind:o.family,small:o.small,measures:h.pills[o.
at].map(n=>n[0])})),edges:L.filter(o=>h.drawn[o.at]).map(t),routes:h.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}var Ps=t=>`<FEFF${[...t].flatMap(e=>e.codePointAt(0)>65535?[e.charCodeAt(0),e.charCodeAt(1)]:[e.charCodeAt(0)]).map(e=>e.toString(16).padStart(4,"0")).join("").
toUpperCase()}>`;function Rs(t,e,{title:o,subject:n}){let r=e.wide>e.high,[i,s]=r?[842,595]:[595,842],a=Math.min((i-48)/e.wide,(s-48)/e.high),[l,p]=[e.wide*a,e.
high*a],d=`q ${l.toFixed(2)} 0 0 ${p.toFixed(2)} ${((i-l)/2).toFixed(2)} ${(s-24-p).toFixed(2)} cm /I Do Q`,f=[["<< /Type /Catalog /Pages 2 0 R /Lang (en) /View\
erPreferences << /DisplayDocTitle true >> >>"],["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],[`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${i} ${s}] /Resources\
 << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>`],[`<< /Length ${d.length} >>
stream
${d}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${e.wide} /Height ${e.high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${t.length}\
 >>
stream
`,t,`
endstream`],[`<< /Title ${Ps(o)} /Subject ${Ps(n)} /Creator (entrepot) >>`]],g=[],k=[],x=new TextEncoder,$=0,M=O=>{let A=typeof O=="string"?x.encode(O):O;g.push(
A),$+=A.length};M(`%PDF-1.7
`),f.forEach((O,A)=>{k.push($),M(`${A+1} 0 obj
`),O.forEach(M),M(`
endobj
`)});let E=$,S=k.map(O=>`${String(O).padStart(10,"0")} 00000 n 
`).join("");return M(`xref
0 ${f.length+1}
0000000000 65535 f 
${S}trailer
<< /Size ${f.length+1} /Root 1 0 R /Info 6 0 R >>
startxref
${E}
%%EOF
`),g}async function Ds(){let t=Me(2,!1,6e3),e=await new Promise(i=>t.toBlob(i,"image/jpeg",.93)),o=new Uint8Array(await e.arrayBuffer()),n={wide:t.width,high:t.height},
r=Rs(o,n,{title:document.title,subject:w.question});return new Blob(r,{type:"application/pdf"})}function Bs(){return un(()=>{let[t,e,o,n]=en(se()),r=m.placed.kind==="map"?(o-t)/1e3:1,i=Math.max(o-t,640*r),s=hn(!1,i/r),a=n-e+(s.top+s.low)*r,l=t-(i-(o-t))/2,
p=e-s.top*r,d=(f,g)=>[`<g transform="translate(${v(l+s.edge*r)} ${v(g)}) scale(${r.toFixed(4)})">`,...f.map(Be),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${v(l)} ${v(p)} ${v(i)} ${v(a)}" width="${v(i/r)}" height="${v(a/r)}" role="img" font-family="${Nt(w.font)}">`,`<title>${Nt(document.title)}</t\
itle>`,`<desc>${Nt(L.filter(f=>h.drawn[f.at]).slice(0,400).map(f=>`${b[f.source].name} to ${b[f.target].name}: ${f.label} (${h.lines[f.at].small})`).join("; "))}\
</desc>`,`<metadata>${Nt(w.terms.join(`
`))}</metadata>`,`<rect x="${v(l)}" y="${v(p)}" width="${v(i)}" height="${v(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${v(t)}" y="${v(e)}" width="${v(
o-t)}" height="${v(n-e)}" viewBox="${v(t)} ${v(e)} ${v(o-t)} ${v(n-e)}">`,...Il(r),...c.against&&!ot()?dr(qt(null,!1),1/r,!1).map(Be):[],...R.notes.length?tn(qt(
null,!1),1/r,!1).map(Be):[],"</svg>",...d(s.head,p),...d(s.foot,n),"</svg>"].join(`
`)+`
`})}function Il(t){let e=w.light,o=[],n=(a,l,p,d,f,g="")=>`<text x="${v(a)}" y="${v(l)}" font-size="${v(d)}" fill="${f}"${g}>${Nt(p)}</text>`,r=' font-weight="b\
old"',i=' text-anchor="middle"';if(m.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return o.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...o,...fr(qt(null,!1),1/t).map(Be)]}if(m.placed.kind==="near")return _n(
qt(null,!1),1).map(Be);for(let[a,l,p]of m.placed.headings||[])o.push(n(l,p,a,10.5,e.soft,r+i+' letter-spacing="1"'));(m.placed.strips||[]).forEach(([a,l])=>a&&o.
push(n(0,l+21,a,12,e.soft,r)));let s=L.filter(a=>h.drawn[a.at]&&(m.geometry[a.at].d||m.geometry[a.at].from));for(let a of s){let l=h.lines[a.at],p=m.geometry[a.
at],d=w.widths[l.weight]*(p.from?.55:1),f=w.known[l.known][1],g=p.d||`M${(p.from||p.tip).map(v).join(" ")}L${v(p.tip[0])} ${v(p.tip[1])}`,k=f.length?` stroke-da\
sharray="${f.map(v).join(" ")}"`:"",x=(U,I)=>`<path d="${g}" fill="none" stroke="${U}" stroke-width="${v(I)}"${k}/>`;o.push(l.denied?x(e.line,d+3)+x(e.ground,d+
.6):x(e.line,d));let $=6+d,M=$*.45,[E,S]=p.tip,[O,A]=p.way,N=E-O*$,D=S-A*$;o.push(`<polygon points="${[[E,S],[N-A*M,D+O*M],[N+A*M,D-O*M]].map(U=>U.map(v).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of s){let l=h.lines[a.at],p=m.geometry[a.at].label;if(!p)continue;let[d,f,g,k]=p,x=d-g/2,$=f-k/2;o.push(`<rect x\
="${v(x)}" y="${v($)}" width="${v(g)}" height="${v(k)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let M=$+4+11.5*.85;for(let E of a.text)o.push(n(d,M,E,11.5,e.ink,i)),M+=14;if(o.push(n(d,M,l.small,11,e.soft,i)),l.partial&&o.push(n(d+g/2-3,$+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let E=x+2,S=$+2;o.push(`<circle cx="${v(E)}" cy="${v(S)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),o.push(
`<path d="M${v(E-3)} ${v(S-3)}L${v(E+3)} ${v(S+3)}M${v(E+3)} ${v(S-3)}L${v(E-3)} ${v(S+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of b)h.cards[a.at]&&
o.push(...Fl(a,n,e));return o}function Fl(t,e,o){let[n,r,i,s]=T(t),a=n-i/2,l=r-s/2,p=w.looks[t.family],d=' font-weight="bold"';if(!i)return[];if(m.placed.kind!==
"wide"&&m.placed.kind!=="tall")return[qo(p.glyph,n,r,i/2,p.light),e(n+i/2+1,r+3,t.name.slice(0,40),9,o.ink,d)];let f=[`<rect x="${v(a)}" y="${v(l)}" width="${v(
i)}" height="${v(s)}" rx="4" fill="${o.card}" stroke="${t.end?o.mark:o.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${v(a)}" y="${v(l)}" width="5" heig\
ht="${v(s)}" rx="2" fill="${p.light}"/>`,qo(p.glyph,a+18,r,5,p.light)],g=r-(15*t.text.length+13)/2+10;for(let x of t.text)f.push(e(a+32,g,x,13,o.ink,d)),g+=15;f.
push(e(a+32,g,t.small,11,o.soft));let k=a+i-6;for(let[x,$]of[...h.pills[t.at]].reverse())f.push(`<rect x="${v(k-$)}" y="${v(l-7)}" width="${v($)}" height="13" r\
x="6.5" fill="${o.pill}"/>`,e(k-$/2,l+2.6,x,8.5,o["pill-ink"],' text-anchor="middle"'+d)),k-=$+4;return f}var Kl={png:()=>Me(2,at()).toBlob(t=>ue(me("png"),t)),pdf:()=>Ds().then(t=>ue(me("pdf"),t)),svg:()=>ue(me("svg"),new Blob([Bs()],{type:"image/svg+xml"})),csv:()=>ue(
me("csv"),new Blob(["\uFEFF"+js()],{type:"text/csv"})),json:()=>ue(me("json"),new Blob([Ws()],{type:"application/json"}))};function ql(){F&&(u("keep").hidden=!1,
u("home").hidden=!1,u("keep").addEventListener("submit",async t=>{t.preventDefault();try{await gt("/api/views",{title:u("keep-title").value,address:location.pathname+
location.search+location.hash}),u("save").open=!1,W("Saved in the case")}catch(e){W(e.message)}}));for(let t of Lt("save"))t.addEventListener("click",()=>{Kl[t.
dataset.save](),u("save").open=!1});u("link").addEventListener("click",()=>{pt(),u("save").open=!1;let t=location.href,e=()=>W("The address of this view is in t\
he address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>W("The address of this view was copied"),e):e()}),window.
addEventListener("beforeprint",()=>{if(y.printing=!0,y.tableSize=Math.max(y.tableSize,Math.min(L.length,2e3)),Se(),Ct.toggleAttribute("data-story",y.toPrint),y.
toPrint)return u("paper").replaceChildren(...Pr());let t=document.createElement("img");t.alt=document.title,t.src=Me(2,!1,3400).toDataURL("image/png"),u("paper").
replaceChildren(t)}),window.addEventListener("afterprint",()=>{y.printing=y.toPrint=!1,Ct.removeAttribute("data-story"),u("paper").replaceChildren()})}var qr={};nt(qr,{listen:()=>_l});function _l(){for(let t of Lt("mode"))t.addEventListener("click",()=>yo(t.dataset.mode));u("theme").addEventListener("click",()=>H(()=>{c.theme=at()?"light":"da\
rk"})),Fn.addEventListener("change",()=>J()),u("turn").addEventListener("click",()=>H(()=>{c.turn=m.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=null})),
u("fit").addEventListener("click",()=>{ut(!0),pt()}),u("tidy").addEventListener("click",Ui),u("every").addEventListener("click",()=>H(()=>{c.every=!c.every})),u(
"undo").addEventListener("click",()=>Je(zt,Ut)),u("redo").addEventListener("click",()=>Je(Ut,zt)),u("lasso").addEventListener("click",()=>Ge(!y.lassoOn)),u("clo\
se").addEventListener("click",()=>y.noting?$e():Ie()),u("back").addEventListener("click",()=>{let t=et.slice(0,-1),e=et[et.length-1];y.shownSheet="",dt(e,!0),et.
splice(0,et.length,...t),u("back").hidden=t.length===0})}function Hs(t){let e=m.placed;m.placed=ai(),Jo(),(pi()||m.placed!==e||t)&&us(),m.batches=null,Er(),Cr(),Lr(),Ct.dataset.theme=at()?"dark":"light",u("theme").textContent=
at()?"Light":"Dark",u("turn").textContent=m.placed.kind==="tall"?"Columns":"Rows",u("turn").hidden=m.placed.kind!=="tall"&&m.placed.kind!=="wide",u("every").hidden=
m.placed.kind!=="near"||!(m.routed.size?m.unrouted.size:m.placed.folded.includes(1)),u("tidy").hidden=m.placed.kind==="map",u("every").setAttribute("aria-presse\
d",String(c.every)),u("near-note").hidden=m.placed.kind!=="near",u("twin").hidden=c.mode!=="table",P.style.visibility=c.mode==="table"?"hidden":"visible";for(let o of Lt(
"mode"))o.setAttribute("aria-pressed",String(c.mode===o.dataset.mode));u("map-note").hidden=c.mode!=="map",Se(),kr(),gn(),y.noting&&(u("panel").hidden=!1),u("un\
do").disabled=zt.length===0,u("redo").disabled=Ut.length===0,m.placed!==e&&(c.eye?j.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):ut()),pt(),j.redraw()}ni(Hs);Xn(qi);Xn(xr);var Gl=[tr,Mr,Kr,br,zr,Ar,Or,wr,Fr,$r,Rr,Hr,yr,qr,Br,Ir];for(let{listen:t}of Gl)t();window.addEventListener("resize",()=>{let t=m.placed;J(),
m.placed===t&&!c.eye&&ut()});window.addEventListener("hashchange",t=>Dr(new URL(t.newURL).hash.slice(1)));var zs=location.hash.slice(1)||St.view||"";Object.assign(
c,Ht(zs));J(!0);Ct.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(Mt,await Ze("sheets"));await Wi();for(let t of F?
c.grown.slice():[])await Yo(t);c.grown.length&&Object.assign(c,Ht(zs),{grown:c.grown});J(c.grown.length>0);tt();Ct.dataset.ready="yes";
