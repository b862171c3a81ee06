// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var kl=Object.defineProperty;var nt=(t,e)=>{for(var o in e)kl(t,o,{get:e[o],enumerable:!0})};var u=t=>document.getElementById(t),Bt=document.documentElement,W=u("board"),C=(t,e,o)=>{let n=document.createElement(t);return e!==void 0&&e!==""&&(n.textContent=
e),o&&(n.className=o),n},_=(t,e,o)=>{let n=C("button",t,o);return n.type="button",n.addEventListener("click",e),n},Dt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],Kt=t=>t.target,$l="http://www.w3.org/2000/svg",Z=(t,e,o)=>{let n=document.createElementNS($l,t);for(let[r,s]of Object.entries(e))n.setAttribute(r,String(
s));return o&&(n.textContent=o),n},Oe=t=>t.getContext("2d"),N=t=>{u("told").textContent!==t&&(u("told").textContent=t)},ho={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};async function Ko(t){let e=u(t);if(!e.dataset.packed)return e.textContent;let o=Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0));return new Response(new Blob(
[o]).stream().pipeThrough(new DecompressionStream(e.dataset.packed))).text()}var tr=document.createElement("script");tr.textContent=await Ko("engine");document.head.append(tr);tr.remove();var go=async t=>JSON.parse(await Ko(t)),_s=({count:t,same:e,each:o})=>{let n=new Array(t),r=Object.keys(o);for(let s=0;s<t;s++){let i={at:s,...e};for(let a of r)
i[a]=o[a][s];n[s]=i}return n},Gs=await go("model"),b=_s(Gs.nodes),j=_s(Gs.edges),w=await go("data"),B=new Map(b.map(t=>[t.id,t])),z=new Map(j.map(t=>[t.uid,t])),
G=new Map;for(let t of b)G.set(t.uid,[...G.get(t.uid)||[],t]);var I=b.map(()=>[]);for(let t of j)I[t.source].push(t),t.target!==t.source&&I[t.target].push(t);var Jt=j.
length>w.limits.many,jt={texts:[],cards:{},lines:{},claims:{}},Tt=await go("left"),qs=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);
Tt.file&&(w.live=null);var It=w.live?location.pathname+location.search:"",We=(w.near?w.near.packs:[]).map(([t,e,o,n,r,s,i,a,l])=>({id:t.slice(5),one:e,many:o,label:n,
box:[r,s,i,a],members:l})),it=new Map(We.map(t=>[t.id,t])),wo=new Map(We.flatMap(t=>t.members.map(e=>[e,t]))),bt=w.near&&w.near.sizes,H=w.live,Ks=t=>H&&H.opens[t.
startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var ie=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=ie(),g={lines:[],pills:[],cards:new Uint8Array(
b.length),drawn:new Uint8Array(j.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},rt=[],m={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},x={hover:"",pulled:[],moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var Js=t=>[["pin",t.pinned],["laid",t.laid]],vl=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function Vt(){let t=new URLSearchParams,e=ie();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[o,
n]of Js(c))n.size&&t.set(o,[...n].map(([r,[s,i]])=>`${r}~${s}~${i}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Ft(t){let e=new URLSearchParams(t),o=h=>e.get(h)||"",n=h=>o(h).split("\
~").filter(Boolean),r=ie(),s=r.to,i=(h,y,k,$)=>Number.isInteger(h)&&h>=y&&h<=k?h:$,a=o("at");(a.startsWith("card:")&&B.has(a.slice(5))||a.startsWith("line:")&&z.
has(a.slice(5))||a.startsWith("pack:")&&it.has(a.slice(5)))&&(r.at=a),r.route=i(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(h=>h.length))-
1,-1),r.known=w.clock.known.includes(o("known"))?o("known"):"";let l=o("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let f=o("true").split("-").map(h=>parseInt(h,10));f.length===2&&([r.from,r.to]=[i(f[0],0,s,0),i(f[1],0,s,s)]),r.from>r.to&&([r.from,r.to]=[0,s]),
r.off=new Set(n("off")),r.least=Math.min(Math.max(parseFloat(o("least"))||0,0),1);for(let[h,y]of vl(r))for(let k of n(h))B.has(k)&&y.add(k);for(let[h,y]of Js(r)){
let k=n(h);for(let $=0;$+2<k.length;$+=3){let S=[parseFloat(k[$+1]),parseFloat(k[$+2])];(B.has(k[$])||it.has(k[$]))&&S.every(Number.isFinite)&&y.set(k[$],S)}}r.
open=new Set(n("open").filter(h=>it.has(h))),r.mode=["picture","table","map"].includes(o("as"))&&(o("as")!=="map"||w.map)?o("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(o("turn"))?o("turn"):"",r.theme=["dark","light"].includes(o("theme"))?o("theme"):"";let p=n("join");p.length===2&&p.every(
h=>B.has(h))&&(r.ends=p),r.grown=w.live||Tt.grown?n("grow").filter(h=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(h)):[];let d=o("eye").split("_").map(parseFloat);return r.
eye=d.length===3&&d.every(Number.isFinite)&&d[2]>0?[d[0],d[1],d[2]]:null,r}function mt(){let t=Vt();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function kt(t,e){let o=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},n;try{n=await fetch(t,o)}catch{throw new Error(
"The server does not answer; start entrepot serve again and reload")}if(!n.ok)throw new Error((await n.text()).trim().split(`
`)[0].slice(0,300));return n.json()}var Xs={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},R={by:Tt.by||"",notes:Tt.notes||[],steps:Tt.steps||[]},Re=[],Vs=Promise.resolve(),yo=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),Ys=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ae=()=>JSON.stringify([R.notes,R.steps]);function Zs(t){
let e=ae();[R.notes,R.steps]=JSON.parse(t),xo(e)}function xo(t){if(t===ae())return;if(!w.live){x.unsaved=!0;return}let[e,o]=JSON.parse(t),n=new Map(e.map(i=>[i.
key,JSON.stringify(i)])),r=new Set(R.notes.map(i=>i.key)),s=R.notes.filter(i=>n.get(i.key)!==JSON.stringify(i)).map(i=>["/api/notes",{note:i}]);for(let i of e)r.
has(i.key)||s.push(["/api/notes/drop",{key:i.key}]);JSON.stringify(o)!==JSON.stringify(R.steps)&&s.push(["/api/story",{page:It,steps:R.steps}]);for(let[i,a]of s)
Vs=Vs.then(()=>kt(i,a)).catch(l=>{x.unsaved=!0,N(`Not saved in the case: ${l.message}`)})}var er=()=>({view:Vt(),own:ae()}),Xt=[],Yt=[],Qs=0;function $t(t=""){let e=t&&t===x.lastKind&&performance.now()-Qs<700;[x.lastKind,Qs]=[t,performance.now()],!e&&
(Xt.push(er()),Yt.length=0)}function le(t,e=""){let o=ae();$t(e),t(),xo(o),q()}function D(t,e=!1,o=""){$t(o),t(),q(e)}var ti=[],ei=t=>ti.push(t);function q(t=!1){for(let e of ti)e(t)}var K=t=>Math.round(t*10)/10,v=t=>String(K(t)),ce=(t,e,o=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+o&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+o;function ri(t,e){let o=e[0]-
t[0],n=e[1]-t[1],r=Math.hypot(o,n)||1,s=[o/r,n/r],i=[e[0]-s[0]*e[2]/2,e[1]-s[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:i,way:s,label:null}}var or=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),nr=t=>t.curve||=or(t.d);function zt(t,e){let o=nr(t),n=1-e,r=[n*n*n,3*n*n*e,3*n*e*e,e*e*e],s=i=>r.reduce((a,l,f)=>a+l*o[2*f+i],0);
return[s(0),s(1)]}function Jo(t,e,o=0){let[n,r]=zt(t,o);for(let s=o;s<.9;s+=.01){let[i,a]=zt(t,s);if(Math.hypot(i-n,a-r)>=e)return s}return .5}var rr=(t,e,o,n,r,s)=>{
let i={d:`M${v(t)} ${v(e)}C${[...o,n,r].map(v).join(" ")}`,tip:[n,r],way:s,curve:[t,e,...o,n,r]};return{...i,label:[...zt(i,.5),0,0]}},sr=t=>t.points||=or(t.d);
function Vo(t){let e=sr(t),o=2*Math.floor(e.length/4);return[e[o],e[o+1]]}var oi=16;function Ml(t){if(t.pieces)return t.pieces;let e=[],[o,n]=[0,0],r=(s,i)=>{e.
push(o,n,s,i),[o,n]=[s,i]};for(let[,s,i]of t.d.matchAll(/([MLC])([^MLC]*)/g)){let a=or(i);if(s==="M")[o,n]=a;else if(s==="L")for(let l=0;l<a.length;l+=2)r(a[l],
a[l+1]);else for(let l=0;l<a.length;l+=6){let f={d:"",curve:[o,n,...a.slice(l,l+6)]};for(let p=1;p<=oi;p++)r(...zt(f,p/oi))}}return t.pieces=e}function Xo(t,e,o,n){
if(t.label&&ce([e,o,0,0],t.label))return 0;if(t.from)return ni(e,o,t.from,t.tip);let r=Ml(t),s=1/0;for(let i=0;i<r.length;i+=4)Math.min(r[i],r[i+2])-e>n||e-Math.
max(r[i],r[i+2])>n||(s=Math.min(s,ni(e,o,[r[i],r[i+1]],[r[i+2],r[i+3]])));return s}function ni(t,e,[o,n],[r,s]){let i=r-o,a=s-n,l=Math.min(Math.max(((t-o)*i+(e-
n)*a)/(i*i+a*a||1),0),1);return Math.hypot(t-o-l*i,e-n-l*a)}var vt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+
e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],Yo=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function ir(t,e,o,n,r){
let[s,i]=e-t>n-o?r:[t,e];return s<o?s-o:i>n?Math.min(i-n,s-o):0}function si(t,[e,o]){let n=!1;return t.forEach(([r,s],i)=>{let[a,l]=t.at(i-1)||t[0];l>o!=s>o&&e<
(a-r)*(o-s)/(l-s)+r&&(n=!n)}),n}var Zo=t=>{let e=m.placed&&m.placed.kind==="near"&&wo.get(t.at);return e&&!c.open.has(e.id)?e:null},X=t=>Zo(t)||t,bo=t=>(t.members?"pack:":"card:")+t.id,Ht=t=>t.
members.map(e=>b[e]).filter(e=>g.cards[e.at]),Ot=()=>[...new Set(b.filter(t=>g.cards[t.at]).map(X))],Zt=t=>{let e=Ht(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Be=t=>t.members?Ht(t).map(e=>e.id):[t.id],lt=t=>it.get(t)||B.get(t),de=(t,e)=>t.source===e.at?t.target:t.source,ko=t=>`${b[t.source].name} ${t.relation}\
 ${b[t.target].name}${t.goods?` [${t.goods}]`:""}`,J=t=>t.slice(5);var P=t=>{let e=t.members?t:X(t),{x:o,y:n,w:r,h:s}=m.placed.cards,i=e.box||[o[e.at],n[e.at],r[e.at],s[e.at]],a=m.placed.kind==="map"?null:c.pinned.get(e.id)||(m.
placed.kind==="near"?c.laid.get(e.id)||m.loose.get(e.id):null);return a?[a[0],a[1],i[2],i[3]]:i},ii=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(e=>c.pinned.
has(e.id))],Qo=t=>Math.min((W.clientWidth-36)/t.width,(W.clientHeight-36)/t.height,1.15);function ai(){return c.mode==="map"?w.map:w.field?w.field:w.near?w.near:
c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||Qo(w.tall)>1.2*Qo(w.wide)?w.tall:w.wide}function ar(t,{middle:e,chip:o,gutter:n}){if(!t)return 0;let r=(e+o)/2+n;return Math.sign(t)*(r+(Math.abs(t)-1)*(o+n))}function li(t,e){let o=ar(1,e);if(Math.abs(
t)<o/2)return 0;let n=Math.round((Math.abs(t)-o)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,n+1)}function tn(t,e,[o,n],r,s){let i=r.filter(p=>Math.abs(p[0]-
t)<(p[2]+o)/2+4),a=p=>(p[3]+n)/2+s,f=[e,...i.flatMap(p=>[p[1]-a(p),p[1]+a(p)])].filter(p=>i.every(d=>Math.abs(p-d[1])>a(d)-.05));return K(f.reduce((p,d)=>Math.abs(
d-e)<Math.abs(p-e)?d:p))}function ci(t,{gap:e,group:o,head:n}){let r=new Set,s=[],i=0;return t.forEach(({tall:a,kind:l,headed:f},p)=>{p&&l!==t[p-1].kind&&(i+=o),
f&&!r.has(l)&&(i+=n),r.add(l),s.push(i+a/2),i+=a+e}),[s,i]}function di(t){let e=[];for(let o of t){let n={value:o,count:1};for(let r=e.at(-1);r&&r.value>n.value;r=
e.at(-1)){let s=r.count+n.count;n={value:(r.value*r.count+n.value*n.count)/s,count:s},e.pop()}e.push(n)}return e.flatMap(({value:o,count:n})=>new Array(n).fill(
o))}var pi=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||m.loose.size>0,$o=()=>b[w.near.columns.indexOf(0)],Ol=t=>ar(t,bt),vo=t=>w.near.cards.
x[$o().at]+Ol(t),De=t=>t.members?t.members[0]:t.at;function pe(t){let e=c.pinned.get(t.id);return e?li(e[0]-vo(0),bt):w.near.columns[De(t)]}var lr=t=>{let e=w.near.
parents[De(t)];return e>=0&&g.cards[e]?X(b[e]):null},cr=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...We.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function dr(){let t=[];for(let{words:e,members:o}of cr()){let n=o.map(l=>b[l]).filter(l=>g.cards[l.at]&&!c.pinned.has(X(l).id)).map(
P);if(!n.length)continue;let[r,s,i,a]=n.reduce((l,f)=>f[1]-f[3]/2<l[1]-l[3]/2?f:l);t.push([e,r-i/2,s-a/2-5,i])}return t}var So=()=>dr().map(([,t,e,o])=>[t+o/2,e-
4,o,14]);function fi(){let t=m.loose;if(m.loose=new Map,m.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=Ot(),o=s=>c.laid.has(s.id)||c.pinned.has(s.id),
n=e.filter(o).map(P),r=[];for(let s of e.filter(i=>!o(i))){let i=P(s);!n.some(l=>ce(l,i))?n.push(i):r.push(s)}r.length&&n.push(...So());for(let s of r){let[i,a,
l,f]=P(s),p=[i,tn(i,a,[l,f],n,bt.gap)];m.loose.set(s.id,p),n.push([...p,l,f])}}return t.size!==m.loose.size||[...m.loose].some(([e,o])=>String(t.get(e))!==String(
o))}var St={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},pr={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},en=t=>t!==null&&t.printed===pr.printed;function mi(t,{known:e,newest:o,start:n,end:r}){let s=e||
o,i="";for(let[a,l,f,p]of t){let d=p?a<=s:!e||a!==""&&a<=e;i+=d&&l<=(r||"9999-12-31")&&f>=(n||"0000-01-01")?"1":"0"}return i}function ui(t,e){return t===null?e===
null?"":"appeared":e===null?"went":en(t)||en(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var me=()=>c.from===0&&c.to===ie().to?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function Oo(t){let[e,o]=me();return mi(t,{known:c.known,newest:w.
clock.newest,start:e,end:o})}var Le=()=>c.known!==""||me()[1]!=="";function hi(t){let e=Oo(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var fe=w.states.lines,fr=(t,e)=>t in fe.same?fe.same[t]:fe.each[t][e];function Ll({at:t}){return fe.more[t]?fe.more[t]:fe.dated?{items:[[fr("kn\
own",t),fr("start",t),fr("end",t)]]}:{items:[]}}function mr(t){if(!Le())return t;let e=hi(Ll(t));return e===null?null:{...t,...e===void 0?pr:e}}function ur(t){let e=w.
states.cards[t.at];if(!e||!Le())return t.pills;let o=hi(e);return Array.isArray(o)?o:t.pills}function on(){if(!Le()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=Oo(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&H&&El(t),e===void 0?null:w.trace.lists[e]}var Mo=new Map;
async function El(t){if(Mo.has(t))return;let e=new URLSearchParams(location.search),[o,n]=me();for(let[r,s]of[["known",c.known],["start",o],["end",n]])e.set(r,s);
Mo.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await kt("/api/routes?"+e);for(let s of r)s.drawn=s.lines.every(i=>z.has(i));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){Mo.set(t,r.message)}Oo(w.trace.items)===t&&q()}function Ie(t,e){let o=[c.known,c.against];[c.known,
c.against]=[t,""];try{return e()}finally{[c.known,c.against]=o}}var ut=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Nt=(t,e)=>c.off.has(`${t}.${e}`);function gi(t){return Nt("known",t.known)||Nt("level",t.level)||(t.support===
null?Nt("weight","none"):Nt("weight",t.weight)||t.support<c.least)||t.denied&&Nt("mark","denied")||t.partial&&Nt("mark","partial")?!1:!Lo("status",t.statuses)&&
!Lo("source",t.sources)&&!Lo("voice",t.voices.map(Ee))&&!Nt("relation",Ee(t.relation))}var Lo=(t,e)=>e.length>0&&e.every(o=>Nt(t,o)),Ee=t=>t.replaceAll("~","-"),
nn=t=>Ee(t.country||"none on file"),rn=t=>g.pills[t.at].length?g.pills[t.at].map(e=>Ee(e[0])):["none"];function wi([t,e,o,n,r]){let d=L=>52+L*306,h=L=>120-L*108,y=C("figure","","chart"),k=Z("svg",{viewBox:"0 0 370 150",role:"img","aria-label":o.map(L=>L[4]).join(
"; ")});for(let[L,M]of r)k.append(Z("line",{x1:52,x2:358,y1:h(L),y2:h(L),class:"rule"}),Z("text",{x:46,y:h(L)+4,"text-anchor":"end"},M));k.append(Z("text",{x:52,
y:138},n[0]),Z("text",{x:358,y:138,"text-anchor":"end"},n[1]));let $=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[L,M,O,A,
T]of o){let F=Z("g",{class:`mark m${L%4}`});F.append(Z("title",{},T)),A!==O&&F.append(Z("line",{x1:d(M),x2:d(M),y1:h(O),y2:h(Math.min(A,1)),"stroke-dasharray":"\
2 3"})),F.append(sn($[L%$.length],d(M),h(O),5)),k.append(F)}let S=C("ul","","key");return e.forEach((L,M)=>{let O=C("li"),A=Z("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${M%4}`});A.append(sn($[M%$.length],8,7,5)),O.append(A,C("span",L)),S.append(O)}),y.append(k,S,C("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function sn(t,e,o,n){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let i=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;i.push(`${v(
e+1.15*n*Math.cos(l))},${v(o+1.15*n*Math.sin(l))}`)}return Z("polygon",{points:i.join(" ")})}if(t==="circle")return Z("circle",{cx:e,cy:o,r:n});if(t==="ring")return Z(
"circle",{cx:e,cy:o,r:n-1,fill:"none","stroke-width":2});let s=t==="bar"?n*.45:n*.9;return Z("rect",{x:e-n*.9,y:o-s,width:n*1.8,height:2*s})}var yi=(t,e)=>t.source===e?t.target:t.source;function xi(t,e,o,n){let r=new Map([[t,null]]),s=[t];for(;s.length&&!r.has(e);){let a=[];for(let l of s)for(let f of o[l].
filter(n)){let p=yi(f,l);r.has(p)||(r.set(p,f),a.push(p))}s=a}if(!r.has(e))return null;let i=[];for(let a=e,l=r.get(a);l;l=r.get(a))i.unshift(l),a=yi(l,a);return i}function an(){if(c.route>=0&&g.routes[c.route])return hr(g.routes[c.route]);if(c.ends[1])return Eo(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=z.get(c.at.slice(5));return t?new Set([t.uid,b[t.source].id,b[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?it.get(c.at.slice(5)).members.map(o=>b[o]):[B.get(c.at.slice(5))],e=new Set(t.map(o=>o.id));for(let o of t)for(let n of I[o.
at])g.drawn[n.at]&&[n.uid,b[n.source].id,b[n.target].id].forEach(r=>e.add(r));return e}return null}var hr=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(G.get(e)||
[]).map(o=>o.id))]);function Eo(t,e){let o=s=>g.drawn[s.at]===1,n=xi(B.get(t).at,B.get(e).at,I,o),r=new Set([t,e]);for(let s of n||[])for(let i of[s.uid,b[s.source].
id,b[s.target].id])r.add(i);return{way:n,lit:r}}var Fe=15,Cl=()=>j.filter(t=>g.drawn[t.at]&&m.geometry[t.at].d);function Ce(){let t=new Map;for(let e of b){let o=w.map.marks[e.at];!g.cards[e.at]||o<0||(t.has(
o)||t.set(o,[]),t.get(o).push(e))}return t}var gr=t=>Ce().get(w.map.marks[t.at])||[t];function Ae(){let t=new Map,e=o=>g.lines[o.at].support??-1;for(let o of Cl()){
let{d:n}=m.geometry[o.at];t.has(n)||t.set(n,[]),t.get(n).push(o)}for(let o of t.values())o.sort((n,r)=>e(r)-e(n));return[...t.values()]}var bi=t=>Ae().find(e=>e.
includes(t))||[t];function ki(t,e){let o=w.map.names[t],[n]=e,r=w.map.how[n.at];return e.length>1?`${o}: ${e.length}`:r==="town"||r==="seat"?`${n.name}, ${o}`:n.
name}function ln(){if(m.pairs)return m.pairs;m.pairs=new Map;for(let e of j){if(!g.drawn[e.at])continue;let o=Co(e);o&&(m.pairs.has(o)||m.pairs.set(o,[]),m.pairs.get(
o)?.push(e))}let t=e=>g.lines[e.at].support??-1;for(let e of m.pairs.values())e.sort((o,n)=>t(n)-t(o));return m.pairs}function Co(t){let e=X(b[t.source]),o=X(b[t.
target]);return e===o&&e.members?"":`${e.id}>${o.id}`}var ze=t=>ln().get(Co(t))||[t],Al=t=>m.routed.size?m.unrouted.has(t[0].at):m.placed.folded[t[0].at]===1;function He(t){
return!Al(t)||c.every?!0:t.some(e=>g.focus&&g.focus.has(e.uid)||x.hover===e.uid||x.hover===X(b[e.source]).id||x.hover===X(b[e.target]).id)}var $i=t=>m.placed.kind!==
"near"||Co(t)!==""&&ze(t)[0]===t&&He(ze(t)),Qt=()=>[...ln().values()].filter(He);function vi(){let t=[...ln().values()],e=t.filter(He),o=e.reduce((s,i)=>s+i.length,
0),n=t.length-e.length,r=We.filter(s=>!c.open.has(s.id)).reduce((s,i)=>s+Ht(i).length,0);return`${e.length} lines drawn for ${o} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(n?`; ${n} more lines show at the card you point at`:"")}function Si(){let t=[...ln().values()],e=t.filter(He),o=t.length-e.length,n=e.
reduce((r,s)=>r+s.length,0);return`${e.length} lines stand for ${n} relations.`+(o?` Further lines not drawn, counted at their cards: ${o}.`:"")}function wr(){let t=b.filter(s=>g.cards[s.at]).map(P);for(let s of Qt()){let i=nr(m.geometry[s[0].at]),a=[i[0],i[2],i[4],i[6]],l=[i[1],i[3],i[5],i[7]],[f,p,d,h]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(f+p)/2,(d+h)/2,p-f,h-d])}if(t.push(...So()),!t.length)return[0,0,m.placed.width,m.placed.height];
let[e,o,n,r]=vt(t);return[e-12,o-12,n+12,r+12]}function Ao(){let t=[...Ce().values()].map(([n])=>P(n)).map(([n,r])=>[n-60,r-50,n+150,r+50]);for(let[n]of Ae()){let r=sr(
m.geometry[n.at]);for(let s=0;s<r.length;s+=2)t.push([r[s]-8,r[s+1]-8,r[s]+8,r[s+1]+8])}if(!t.length)return w.map.near;let e=n=>Math.min(...t.map(r=>r[n])),o=n=>Math.
max(...t.map(r=>r[n]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(o(2),m.placed.width+150),Math.min(o(3),m.placed.height)]}var ue=t=>[...t].map(e=>lt(e)?
P(lt(e)):z.has(e)?m.geometry[z.get(e).at].label:null).filter(Boolean);function he(){if(m.placed.kind==="map")return Ao();if(m.placed.kind==="near")return wr();let t=[
...b.filter(n=>g.cards[n.at]).map(P),...j.filter(n=>g.drawn[n.at]&&m.geometry[n.at].label).map(n=>m.geometry[n.at].label)];if(!t.length)return[0,0,m.placed.width,
m.placed.height];let e=m.placed.kind==="field"?null:[0,0,m.placed.width,m.placed.height],o=e&&t.length===b.length+j.length&&!c.pinned.size?e:vt(t);return[Math.min(
o[0],o[2])-18,Math.min(o[1],o[3])-(e?34:18),o[2]+18,o[3]+18]}var ht={nodes:new vis.DataSet,edges:new vis.DataSet},E=new vis.Network(W,ht,{physics:!1,layout:{improvedLayout:!1},nodes:{shape:"custom"},edges:{smooth:!1,physics:!1},
interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,tooltipDelay:1e9}}),Ue=W.querySelector("canvas");function yr(t,e,o){if(o(t)<=e)return t;let n=[...t],r=a=>n.slice(0,a).join("").trimEnd()+"…",s=0,i=n.length-1;for(;s<i;){let a=s+i+1>>1;o(r(a))<=e?s=a:i=a-1}return r(
s)}function Mi(t,e,o,n){let r=[""];for(let s of t.split(" ")){let i=r.length-1,a=r[i]?`${r[i]} ${s}`:s;!r[i]||r.length===o||n(a)<=e?r[i]=a:r.push(s)}return r.map(
s=>yr(s,e,n))}var xr=window.matchMedia("(prefers-color-scheme: dark)"),st=()=>(c.theme||(xr.matches?"dark":"light"))==="dark",gt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Wt=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:o=>e?w.looks[o].dark:w.looks[o].light}),Q=t=>g.focus!==null&&!g.focus.has(t)||
g.gone.has(t),ct=t=>!x.saving&&c.at===t,ge=t=>!x.saving&&c.picked.has(t),cn=t=>!x.saving&&c.pinned.has(t);function _e(t,e,o,n,r,s){t.fillStyle=t.strokeStyle=s,t.
beginPath();let i={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(i){for(let a=0;a<i[0];a++){let l=(i[1]+360*a/i[0])*Math.PI/180;t.lineTo(
o+1.15*r*Math.cos(l),n+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(o,n,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(o,
n,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(o-r*.9,n-a,r*1.8,2*a)}}function Ge(t,e,o,n,r,s){t.beginPath(),t.roundRect(e,o,
n,r,s)}function dn(t,{tip:[e,o],way:[n,r]},s,i=1){let a=(6+s)/i,l=a*.45,f=e-n*a,p=o-r*a;t.moveTo(e,o),t.lineTo(f-r*l,p+n*l),t.lineTo(f+r*l,p-n*l),t.closePath()}
var Mt=11,te=10;function wt(t,e,o){return Oi.font=gt(100,o),Oi.measureText(t).width*e/100}var we=(t,e,o,n)=>yr(t,e,r=>wt(r,o,n)),dt=(t,e,o,n,r)=>Mi(t,e,n,s=>wt(
s,o,r)),qe=40,Oi=document.createElement("canvas").getContext("2d");var Pl={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Lt=t=>String(t).replace(/[&<>"']/g,e=>Pl[e]),ye=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function pn(t,e,o,n,r){let s=r*.45;t.push({round:[o,n,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${v(o-s)} ${v(n-s)}L${v(o+s)} ${v(n+s)}M${v(o+s)} ${v(
n-s)}L${v(o-s)} ${v(n+s)}`,stroke:e.ink,width:r*.28,dash:[]})}function fn(t,[e,o],[n,r],s,i){let a=s*.45,l=e-n*s,f=o-r*s;t.push({points:[[e,o],[l-r*a,f+n*a],[l+
r*a,f-n*a]],fill:i})}function Ut(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return jl(t,e);if(e.glyph)return _e(t,e.glyph,...e.at,e.fill);let o=null;if(t.
beginPath(),e.d)o=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[n,r]of e.points)t.lineTo(n,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,o?t.stroke(o):t.stroke())}function jl(t,{words:e,x:o,y:n,size:r,fill:s,bold:i,italic:a,
anchor:l,halo:f,wide:p}){t.font=(a?"italic ":"")+gt(r,i),t.textAlign={middle:"center",end:"right"}[l]||"left",t.textBaseline="alphabetic",f&&(t.strokeStyle=f,t.
lineWidth=p||4,t.lineJoin="round",t.strokeText(e,o,n)),t.fillStyle=s,t.fillText(e,o,n)}var Li=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map(v).join(
" ")}"`:"";function Ke(t){let e=` fill="${t.fill||"none"}"`,o=t.stroke?` stroke="${t.stroke}" stroke-width="${v(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),f=t.halo?` stroke="${t.halo}" stroke-width="${v(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${v(t.x)}" y="${v(t.y)}" font-size="${v(t.size)}"${e}${l}${f}>${Lt(t.words)}</text>`}if(t.
glyph)return mn(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${o}${Li(t)}/>`;if(t.round)return`<circle cx="${v(t.round[0])}" cy="${v(t.round[1])}" \
r="${v(t.round[2])}"${e}${o}${Li(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map(v).join(",")).join(" ")}"${e}/>`;let[n,r,s,i,a]=t.box;return`\
<rect x="${v(n)}" y="${v(r)}" width="${v(s)}" height="${v(i)}" rx="${v(a)}"${e}${o}/>`}var mn=(t,e,o,n,r)=>{let s=sn(t,e,o,n),i=[...s.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?v(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${s.tagName}${i}${a}/>`};var br=.775,un=.5,Ei=.36,Je=t=>!g.focus||t.some(e=>g.focus?.has(e.uid));function kr({c:t},e,o){let n=[];return Tl(n,t,e,o,!Je(e)),n}function $r({c:t},e){let o=[];
return Nl(o,t,e),o}function vr({c:t,look:e},o,n){let r=[];return o.members?Wl(r,t,e,o,n):Rl(r,t,e,o,n),r}function Tl(t,e,o,n,r){let s=o[0],i=g.lines[s.at],a=m.geometry[s.
at],l=w.widths[i.weight]*.75,f=o.some($=>ct("line:"+$.uid)||x.hover===$.uid),p=o.filter($=>g.lines[$.at].denied).length,d=r?e.faint:f||g.focus?e.mark:e.line,h=w.
known[i.known][1];if(p?t.push({d:a.d,stroke:d,width:l+2.4,dash:h},{d:a.d,stroke:e.ground,width:l+.6,dash:[]}):t.push({d:a.d,stroke:d,width:f?l+.8:l,dash:h}),fn(
t,a.tip,a.way,5+l,d),r||n<un)return;let y=Math.max(1,1/n),k=Jo(a,10*y);if(o.length>1){let[$,S]=zt(a,k);t.push({words:String(o.length),x:$,y:S+4*y,size:Mt*y,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground}),k=Jo(a,14*y,k)}if(o.some($=>g.lines[$.at].partial)){let[$,S]=zt(a,k);t.push({words:"…",x:$,y:S+2*y,size:13*y,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground}),k=Jo(a,14*y,k)}p&&pn(t,e,...zt(a,k),5.5*y)}function Nl(t,e,o){if(o<un)return;let n=Math.max(11,Mt/o);for(let[r,s,i,
a]of dr())t.push({words:we(r,a,n,!1),x:s,y:i,size:n,fill:e.soft,halo:e.ground})}var Sr=t=>t.members?Be(t).every(Q):Q(t.id);function Wl(t,e,o,n,r){let[s,i,a,l]=P(
n),f=s-a/2,p=i-l/2,d=Sr(n),h=r<un,y=Ht(n),k=ct("pack:"+n.id)||y.some(T=>ct("card:"+T.id)),$=x.hover===n.id,S=d?e.faint:o(y[0].family);h||t.push({box:[f+4,p+4,a-
1,l-1,4],fill:e.band,stroke:e.edge,width:1}),t.push({box:[f,p,a,l,4],fill:h?e.ground:e.card,stroke:k||$?e.mark:h?"":e.edge,width:k?3:$?1.8:1}),h||t.push({box:[f,
p,5,l,2],fill:S});let L=r<Ei&&!k&&!$,M=Math.max(12,Mt/r);if(t.push({glyph:w.looks[y[0].family].glyph,at:[L?s:f+16,i,L?9:5],fill:S}),L)return;let O=dt(Zt(n),a-(h?
28:50),M,h?1:Math.max(1,Math.floor((l-4)/(1.16*M))),!0),A=i-O.length*M*1.16/2+M*.92;for(let T of O)t.push({words:T,x:f+27,y:A,size:M,fill:d?e.faint:e.ink,bold:!0}),
A+=M*1.16;h||t.push({d:`M${v(f+a-16)} ${v(i-2)}l4 4l4 -4`,stroke:d?e.faint:e.soft,width:1.6,dash:[]}),m.namesDrawn.push([n.id,M*r,O.join(" ")])}function Rl(t,e,o,n,r){
let[s,i,a,l]=P(n),f=s-a/2,p=i-l/2,d=Q(n.id),h=n.end!=="",y=m.placed.quiet[n.at]===1,k=r<un,$=ct("card:"+n.id),S=ge(n.id),L=x.hover===n.id,M=d?e.faint:o(n.family),
O=n.family==="weapon"&&!d,A=!k&&!y,T=$||S||L||h&&!d?e.mark:O?M:e.edge;t.push({box:[f,p,a,l,4],fill:A?e.card:e.ground,stroke:A||$||S?T:"",width:$||S?3:h||O||L?1.8:
1}),A&&t.push({box:[f,p,5,l,2],fill:M});let F=r<Ei&&!h&&!$&&!L,U=F?9:h?6.5:5;if(t.push({glyph:w.looks[n.family].glyph,at:[F?s:f+16,i,U],fill:M}),g.pills[n.at].length&&
A&&t.push({box:[f+a-6,p+3,3,l-6,1.5],fill:d?e.faint:e.pill}),F)return;let Y=Math.max(h?15:12,Mt/r),xt=k||c.every?0:Bl(n),qt=a-28-(A?9:0)-(xt?20*Math.max(1,1/r):
0),Pt=h&&!k&&l>=60?Math.max(11,Mt/r):0,se=k?1:Math.max(1,Math.floor((l-4-1.3*Pt)/(1.16*Y))),Zn=dt(n.name,k?a:qt,Y,se,!y),Qn=i-(Zn.length*Y*1.16+Pt*1.25)/2+Y*.92;
for(let bl of Zn)t.push({words:bl,x:f+27,y:Qn,size:Y,fill:d?e.faint:y?e.soft:e.ink,bold:!y,italic:y}),Qn+=Y*1.16;m.namesDrawn.push([n.id,Y*r,Zn.join(" ")]),Pt&&
t.push({words:we(n.small,qt,Pt,!1),x:f+27,y:Qn,size:Pt,fill:d?e.faint:e.soft}),Dl(t,e,n,f+a-10,i,p,r,xt,d)}var Bl=t=>[...new Set(I[t.at].filter(e=>g.drawn[e.at]&&
Co(e)).map(e=>ze(e)))].filter(e=>!He(e)).length;function Dl(t,e,o,n,r,s,i,a,l){let f=Mt*Math.max(1,1/i),p=l?e.faint:e.soft,d=g.held.get(o.id);a&&t.push({words:`\
+${a}`,x:n,y:r+f*.35,size:f,fill:p,anchor:"end"});let h=[d?`${d} folded`:"",cn(o.id)?"moved":""].filter(Boolean).join(", ");h&&t.push({words:h,x:n,y:s+f*.3,size:f,
fill:p,anchor:"end",halo:e.ground})}function Mr(){g.cards.length!==b.length&&(g.cards=new Uint8Array(b.length)),g.drawn.length!==j.length&&(g.drawn=new Uint8Array(j.length)),g.lines=Il(),g.pills=b.
map(ur),g.held=new Map;let t=b.map(o=>!c.hidden.has(o.id)&&!Nt("family",o.family)&&!Nt("country",nn(o))&&!Lo("measure",rn(o))&&ut(o)),e=g.lines.map(o=>o!==null&&
ut(o)&&gi(o)&&t[o.source]&&t[o.target]);for(let o of c.folded){let n=B.get(o);if(!t[n.at])continue;let r=new Set;for(let s of I[n.at]){let i=s.source===n.at?s.target:
s.source;!e[s.at]||i===n.at||b[i].end||I[i].every(a=>!e[a.at]||a.source===n.at||a.target===n.at)&&r.add(i)}for(let s of r){t[s]=!1;for(let i of I[s])e[i.at]=!1}
g.held.set(o,r.size)}for(let o of b){let n=I[o.at];g.cards[o.at]=t[o.at]&&(n.length===0||o.end!==""||n.some(r=>e[r.at]))?1:0}for(let o of j)g.drawn[o.at]=e[o.at]?
1:0;m.pairs=null,Fl(),g.routes=on()||[],g.focus=an()}var hn=(t,e)=>St[t][e?3:2],et=()=>m.earlier!==null;function Ve(t,e){if(!t)return e();let o={...g},{pairs:n,
batches:r}=m;Object.assign(g,t),[m.pairs,m.batches]=[null,null];try{return e()}finally{Object.assign(g,o),Object.assign(m,{pairs:n,batches:r})}}function Il(){let t=j.
map(mr);if(!c.against)return t;let e=Ie(c.against,()=>j.map(mr));return t.map((o,n)=>{let r=e[n],s=ui(r,o);return s?{...o||r,change:s,was:r}:o})}function Fl(){if(g.
gone=new Set,g.measures=[],!c.against)return;for(let o of j)g.drawn[o.at]&&g.lines[o.at].change==="went"&&g.gone.add(o.uid);for(let o of b){let n=I[o.at].filter(
r=>g.drawn[r.at]);n.length&&n.every(r=>g.gone.has(r.uid))&&g.gone.add(o.id)}let t=Ie(c.against,()=>b.map(ur)),e=o=>o.map(n=>n[0]);for(let o of b){let[n,r]=[e(t[o.
at]),e(g.pills[o.at])],s=r.filter(a=>!n.includes(a)),i=n.filter(a=>!r.includes(a));g.cards[o.at]&&(s.length||i.length)&&g.measures.push([o,s,i])}}var Or=t=>I[t.
at].some(e=>g.drawn[e.at])&&I[t.at].every(e=>!g.drawn[e.at]||g.lines[e.at].change==="appeared");function gn(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),m.earlier=null,c.against&&c.beside){m.earlier=Ie(c.against,()=>([g.cards,g.drawn]=[new Uint8Array(b.length),new Uint8Array(j.length)],Mr(),{...g})),[g.cards,
g.drawn]=[new Uint8Array(b.length),new Uint8Array(j.length)];let{against:t}=c;c.against="",Mr(),c.against=t}else Mr()}function zl(t){let[e,o,n,r]=wr(),s=W.clientWidth-8,i=W.clientHeight-8,a=Math.min(Math.max(Math.min(s/(n-e),i/(r-o)),t?0:br),1.15),l=b.find(h=>g.cards[h.at]&&h.end),
[f,p]=l?P(l):[(e+n)/2,(o+r)/2],d=(h,y,k,$)=>(y-h)*a<=k+1?(h+y)/2:$;E.moveTo({position:{x:d(e,n,s,f),y:d(o,r,i,p)},scale:a})}function xe(){let{x:t,y:e}=E.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(E.getScale()*1e3)/1e3],mt()}function yt(t=!1){Hl(t),et()&&E.moveTo({position:E.getViewPosition(),scale:E.getScale()*
.55})}function Hl(t){let e=W.clientWidth,o=W.clientHeight;if(!e||!o||!m.placed)return;if(c.eye=null,m.placed.kind==="near")return zl(t);if((t||c.grown.length)&&
m.placed.kind!=="map"){let[l,f,p,d]=he();return E.moveTo({position:{x:(l+p)/2,y:(f+d)/2},scale:Math.min((e-36)/(p-l),(o-36)/(d-f),1.15)})}let n=Qo(m.placed),r=window.
innerWidth<=760,s=g.routes.find(l=>l.drawn);if(m.placed.kind==="field"||m.placed.kind==="map"){let l=m.placed.kind==="map"?Ao():[0,0,m.placed.width,m.placed.height],
f=Math.min((e-36)/(l[2]-l[0]),(o-36)/(l[3]-l[1]),m.placed.kind==="map"?3:1.15);return E.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:f})}if(r&&n<.6&&
s)return Lr(s);if(r&&n<.35){let l=b.find(f=>g.cards[f.at]&&f.end)||b.find(f=>g.cards[f.at]);if(l)return E.moveTo({position:{x:P(l)[0],y:P(l)[1]+o/4},scale:.7})}
let i=Math.max(n,Math.min((e-36)/m.placed.width,.62)),a=m.placed.height*i>o?(o/2-18)/i:m.placed.height/2;E.moveTo({position:{x:m.placed.width/2,y:a},scale:i})}function Lr(t){
let e=ue(hr(t));if(!e.length)return;let[o,n,r,s]=vt(e),i=Math.min((W.clientWidth-24)/(r-o),(W.clientHeight-40)/(s-n),1.15);E.moveTo({position:{x:(o+r)/2,y:(n+s)/
2},scale:i})}function Ci(t){if(c.mode==="table")return;let e=ue([t.slice(5)])[0];if(!e||!e[2])return;let o=m.placed.kind==="field"?[e]:ue(g.focus||[]),n=window.
innerWidth<=760,r=E.getScale(),s=E.getViewPosition(),i=W.clientWidth-(n||u("panel").hidden?0:410),a=u("panel").getBoundingClientRect().top-W.getBoundingClientRect().
top,l=n&&!u("panel").hidden?Math.max(Math.min(a,W.clientHeight),90):W.clientHeight,[f,p,d,h]=vt(o.length?o:[e]),[y,k,$,S]=vt([e]),L=s.x-W.clientWidth/2/r+18/r,M=s.
y-W.clientHeight/2/r+18/r,O=ir(f,d,L,L+(i-36)/r,[y,$]),A=ir(p,h,M,M+(l-36)/r,[k,S]);(O||A)&&E.moveTo({position:{x:s.x+O,y:s.y+A},scale:r})}function Ai(t){if(m.placed.
kind!=="map"&&E.getScale()>=br)return;let[e,o]=P(t),n=window.innerWidth<=760,r=m.placed.kind==="map"?E.getScale():Math.max(E.getScale(),1),s=n||u("panel").hidden?
0:205/r,i=u("panel").getBoundingClientRect().top-W.getBoundingClientRect().top,a=n&&!u("panel").hidden?(W.clientHeight-Math.max(Math.min(i,W.clientHeight),90))/
2/r:0;E.moveTo({position:{x:e+s,y:o+a},scale:r}),xe()}function Xe(){let t=new Map,e=P($o())[1],o=new Map;for(let s of Ot()){let i=pe(s);t.set(i,[...t.get(i)||[],s]),o.set(s,P(s)[1])}let n=new Map;for(let s of[...t.
keys()].sort((i,a)=>Math.abs(i)-Math.abs(a)||i-a)){let i=t.get(s).sort((d,h)=>o.get(d)-o.get(h)),[a,l]=Ul(i),f=i.map(d=>Math.abs(s)<2||!n.has(lr(d))?-l/2:n.get(
lr(d))[1]-Number(a.get(d))),p=Math.abs(s)<2?f:di(f);i.forEach((d,h)=>n.set(d,[K(vo(s)),Number(a.get(d))+p[h]]))}let r=e-(n.has($o())?n.get($o())[1]:0);c.pinned.
clear(),c.laid=new Map([...n].map(([s,[i,a]])=>[s.id,[i,K(a+r)]]))}function Ul(t){let e=cr(),o=i=>!i.members&&w.near.quiet[i.at]?-2:e.findLastIndex(a=>a.members.
includes(De(i))),n=t.map(i=>{let a=o(i);return{tall:P(i)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,s]=ci(n,bt);return[new Map(t.map((i,a)=>[i,r[a]])),s]}function be(t){let e=!c.open.has(t.id);D(()=>{let[o,n]=e?P(t):P(b[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,s)=>e?c.laid.set(b[r].
id,[o,n+s/100]):c.laid.delete(b[r].id)),e||c.laid.set(t.id,[o,n]),c.at="",Xe()},!0),x.shownSheet="",u("panel").hidden=!0,N(e?`Opened: ${Zt(t)}; Ctrl-Z closes it`:
`Closed: ${Zt(t)}`)}var Pi=t=>t.startsWith("party:")?"card:"+(G.get(t.slice(6))||[{id:""}])[0].id:t;function wn(t){let e=t.slice(0,5);if(e==="claim")return jt.claims[t.slice(6)];if(e===
"line:")return jt.lines[t.slice(5)]||(z.has(t.slice(5))?_l(z.get(t.slice(5))):void 0);if(e==="pack:")return it.has(t.slice(5))?ql(it.get(t.slice(5))):void 0;let o=B.
get(t.slice(5));return o&&(jt.cards[o.uid]||Gl(o))}var at=t=>typeof t=="number"?jt.texts[t]:t||"",_l=t=>["Line",`${b[t.source].name} → ${b[t.target].name}`,[t.
word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["Publi\
c",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[`This page is too large to carry every quote: entre\
pot explain ${t.uid}`]]]]],Gl=t=>[t.small,t.name,t.pills.map(e=>e[0]),[],[["Relations shown",I[t.at].slice(0,200).map(e=>[`${b[e.source].name} ${e.relation} ${b[e.
target].name}`,"",e.word,"line:"+e.uid])],["The words",[[`This page is too large to carry every quote: entrepot explain ${t.uid}`]]]]];function ql(t){let e=Ht(t).
map(o=>{let n=I[o.at].find(r=>g.drawn[r.at]&&de(r,o)===w.near.parents[o.at]);return[n?ko(n):o.name,"",n?g.lines[n.at].small:o.small,"party:"+o.uid]});return["Gr\
oup, closed",Zt(t),[],[],[["Who stands in it",e]]]}function ji([t,e,o,n,r]){let s=Pi(at(n)),i=C(s&&wn(s)?"button":"div","","item");if(i.append(C("p",at(t))),e&&i.append(C("blockquote","“"+at(e)+"”")),o&&i.append(
C("small",at(o))),/^https?:\/\//.test(at(r))){let a=C("a",at(r));a.href=at(r),a.rel="noreferrer noopener",a.target="_blank",i.append(a)}return i.tagName==="BUTT\
ON"&&(i.type="button",i.dataset.opens=s,i.addEventListener("click",()=>pt(s,!0))),i}var Ti=[],Er=t=>Ti.push(t);function ee(t,e){x.shownSheet=t;let[o,n,r=[],s=[],
i=[],a=[],l=[]]=e,f=u("sheet");f.replaceChildren(C("p",at(o),"kicker"),C("h2",at(n),"title"));let p=C("div");for(let y of r)p.append(C("span",at(y),"tag"));let d=C(
"dl"),h=C("div","","lead");for(let y of a)h.append(ji(y));for(let[y,k]of s)d.append(C("dt",at(y)),C("dd",at(k)));f.append(p,...a.length?[h]:[],...Ti.map(y=>y(t))),
Le()&&!t.startsWith("claim")&&f.append(C("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),f.append(d);for(let y of l)
f.append(wi(y));for(let[y,k=[]]of[...Kl(t),...Jl(t,i)]){f.append(C("h3",at(y)));for(let $ of k)f.append(ji($))}u("panel").hidden=!1,u("back").hidden=rt.length===
0,u("panel").scrollTop=0}function Kl(t){let e=t.startsWith("line:")&&m.placed.kind==="near"&&z.get(t.slice(5)),o=i=>new Set(i.map(a=>`${a.source}>${a.target}`)).
size>1,n=t.startsWith("line:")&&m.placed.kind==="map"&&z.get(t.slice(5)),r=e?ze(e):n?bi(n):[];if(r.length<2)return[];let s=r.map(i=>[`${n||o(r)?`${b[i.source].name}\
 → ${b[i.target].name}: `:""}${i.relation}${i.goods?` [${i.goods}]`:""}`,"",g.lines[i.at].small+(g.lines[i.at].denied?" · denied":""),"line:"+i.uid]);return[
[`This line stands for ${r.length} relations`,s]]}function Jl(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let n=I[B.get(t.slice(5)).at].filter(r=>g.
drawn[r.at]).map(r=>[`${b[r.source].name} ${r.relation} ${b[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>at(
r)!=="Relations shown"),["Relations shown",n]]}function pt(t,e){let o=Ks(t);if(o)return location.assign(o);let n=wn(t);n&&(!e&&t.startsWith("card:")&&g.cards[B.
get(t.slice(5)).at]&&Zo(B.get(t.slice(5)))&&be(Zo(B.get(t.slice(5)))),e&&x.shownSheet&&rt.push(x.shownSheet),e||(rt.length=0),!t.startsWith("claim")&&c.at!==t&&
($t(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(g.focus&&g.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],q()),ee(t,n),e&&u("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||Ci(t),N(at(n[1])))}function yn(t){x.joining=t,N(`Choose the other end of a connection with ${B.get(t).name}: a card of the picture, or on\
e found by search`)}function ke(t,e){x.joining="",t!==e&&(D(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),Ni())}function Ni(){let{way:t}=Eo(...c.ends),
[e,o]=c.ends.map(s=>B.get(s).name),n=(t||[]).map(s=>[`${b[s.source].name} ${s.relation} ${b[s.target].name}${s.goods?` [${s.goods}]`:""}`,"",g.lines[s.at].small,
"line:"+s.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(ee("",["A connection, unranked",`${e} – ${o}`,[],[],[["What \
it is",[[r]]],...n.length?[["Lines",n]]:[]]]),H){let s=C("a","Routes between the two, by their evidence");s.href=`/routes?from=${encodeURIComponent(B.get(c.ends[0]).
uid)}&to=${encodeURIComponent(B.get(c.ends[1]).uid)}`,u("sheet").append(s)}N(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function ot(){
if(rt.length=0,c.ends[1])return Ni();let t=c.at&&wn(c.at);t?ee(c.at,t):(x.shownSheet="",u("panel").hidden=!0)}async function Wi(){for(let t of Tt.grown||[])Ri(...t);if(w.live)try{let t=await kt("/api/notes?page="+encodeURIComponent(It));[R.notes,R.steps,R.by]=[t.notes,t.
steps,t.by||R.by]}catch(t){N(t.message)}}async function Ye(t,e=H.limit,o="",n=""){let r,s=n||[t,e,o].join("*");for(let a=2;!n&&c.grown.includes(s);a++)s=[t,e,o,
a].join("*");let i=b.filter(ut).length;try{r=await kt("/api/expand",{uid:t,limit:e,role:o,drawn:[...new Set(b.filter(ut).map(a=>a.uid))]})}catch(a){return N(a.message)}
if(n||$t(),c.grown.includes(s)||c.grown.push(s),Ri(r,s,t),!n){if(w.near)for(let a of b.filter(l=>l.by&&l.by.includes(s)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);q(!0),N(`${b.filter(ut).length-i} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),ot()}}var xn=t=>{let[e,
o,n]=t.split("*");return Ye(e,Number(o),n,t)};function Ri(t,e,o){let n=m.placed;w.near&&(m.placed=w.near),Vl(t,e,o),m.placed=n,Re.push([t,e,o])}function Vl(t,e,o){
let n=t.sheets.texts,r=a=>typeof a=="number"?n[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,f]of Object.entries(t.sheets[a]))
jt[a][l]=[...f.slice(0,6).map(r),...f.slice(6)];let s=t.lines.flatMap(a=>[a.source,a.target]).find(a=>G.has(a)),i=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(G.has(a.uid)){for(let d of G.get(a.uid))d.by&&!d.by.includes(e)&&d.by.push(e);continue}let l={...a,at:b.length,id:"0|"+a.uid,by:[e]};b.
push(l),B.set(l.id,l),G.set(l.uid,[l]),I.push([]),a.states&&(w.states.cards[l.at]=a.states);let f=(a.uid===o&&G.get(s)?G.get(s):G.get(o))[0],p=t.lines.find(d=>[
d.source,d.target].includes(a.uid)&&[d.source,d.target].includes(f.uid));for(let d of i)Xl(d,l,f,p&&p.target===a.uid?1:-1)}for(let a of t.lines){let l=G.get(a.source),
f=G.get(a.target),p=z.get(a.uid);if(p&&p.by&&!p.by.includes(e)&&p.by.push(e),p||!l||!f)continue;let d={...a,at:j.length,source:l[0].at,target:f[0].at,by:[e]};j.
push(d),z.set(d.uid,d),I[d.source].push(d),d.target!==d.source&&I[d.target].push(d),fe.more[d.at]=a.states;for(let h of i)if(h.labels)for(let[y,k]of[["x",0],["y",
0],["w",a.w],["h",a.h]])h.labels[y].push(k)}x.index=null}function Xl(t,e,o,n){let{x:r,y:s,w:i,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[bt.chip,8+16.5*dt(e.name,bt.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],f=(M,O)=>{r.push(M),s.push(O),i.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return Yl(t,e,o,n,f,l);if(t.kind==="map"||o===e)return f(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let p=r.map(
(M,O)=>[r[O],s[O],i[O],a[O]]),d=t.labels;d&&d.x.forEach((M,O)=>d.w[O]&&d.x[O]&&p.push([d.x[O],d.y[O],d.w[O],d.h[O]]));let h=(M,O,A)=>p.every(T=>Math.abs(M-T[0])>=
(l[0]+T[2])/2+A||Math.abs(O-T[1])>=(l[1]+T[3])/2+A),y=r[o.at],k=s[o.at];if(t.kind==="field")for(let M=1;M<4e3;M++){let O=34+15*Math.sqrt(M),A=M*2.399963,T=y+O*Math.
cos(A),F=k+O*Math.sin(A);if(h(T,F,12))return f(K(T),K(F))}let $=t.kind==="tall",S=$?l[1]+150:l[0]+170,L=$?l[0]+26:l[1]+26;for(let M=1;M<200;M++)for(let O=-M;O<=
M;O++)for(let A of Math.abs(O)===M?[1,-1,...Array.from({length:Math.min(M-1,6)},(T,F)=>F+2)]:[M,-M]){let T=y+($?O*L:A*S),F=k+($?A*S:O*L);if(h(T,F,8))return f(K(
T),K(F))}f(y,k)}function Yl(t,e,o,n,r,s){let i=o===e?-1:pe(X(o))?pe(X(o))+Math.sign(pe(X(o))):n;t.columns.push(i),t.parents.push(o===e?-1:o.at),t.quiet.push(e.rim?
1:0);let a=b.slice(0,e.at).filter(p=>p.by&&p.by[0]===e.by[0]).map(p=>[t.cards.x[p.at],t.cards.y[p.at],t.cards.w[p.at],t.cards.h[p.at]]),l=K(vo(i)),f=[...Ot().map(
P),...So(),...a];r(l,tn(l,o===e?t.height:P(o)[1],s,f,bt.gap))}var jr={};nt(jr,{listen:()=>ec});var Cr=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),Po=t=>/^[\x00-\x7f]*$/.
test(t),Bi=t=>/[\u2e80-\u{10ffff}]/u.test(t);function Zl(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let o=0;for(;o<t.length&&t[o]===e[o];)
o++;return t.length<e.length?t.slice(o)===e.slice(o+1):t.slice(o+1)===e.slice(o+1)||t[o]===e[o+1]&&t[o+1]===e[o]&&t.slice(o+2)===e.slice(o+2)}var Di=t=>t.length>=
4&&!/\p{Nd}/u.test(t),Ql=(t,e)=>e.startsWith(t)||Di(t)&&Di(e)&&Zl(t,e);function Ii(t,e){let o=(i,a)=>[...i].length>=(Bi(i)?2:3)&&a.includes(i),n=i=>i.split(" "),
r=[(i,a)=>i===a,(i,a)=>a.startsWith(i+" "),(i,a)=>n(i).every(l=>n(a).includes(l)),(i,a)=>n(i).every(l=>n(a).some(f=>f.startsWith(l))),(i,a)=>o(i.replaceAll(" ",
""),a.replaceAll(" ","")),(i,a)=>n(i).every(l=>n(a).some(f=>Ql(l,f)))],s=!Po(t[0]+e[0])&&!Bi(t[0]);for(let[i,a]of r.entries())for(let l of i===5&&!s?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*i+l;return-1}var Ar=(t,e)=>{for(let o=0;o<t.length;o++)if(t[o]!==e[o])return t[o]<e[o]?-1:1;return 0};function Fi(t){let e=t.folds.map(([p,
d])=>({pattern:new RegExp(p,"g"),by:d.replace(/\\(\d)/g,"$$$1")})),o=new Map;function n(p){if(!o.has(p)){let d=e.reduce((h,{pattern:y,by:k})=>h.replace(y,k),p);
o.set(p,p.length>3&&d.length>=3?d:p)}return o.get(p)}let r=new Map(Object.entries(t.twins)),s=new Map([...r].map(([p,d])=>[d,p]));function i(p){if(!/[a-z]/i.test(
p)||!/[\u0400-\u04ff]/.test(p))return r.get(p)||p;let d=[...p].some(y=>Po(y)&&!r.has(y)),h=[...p].some(y=>!Po(y)&&!s.has(y));return d===h?p:[...p].map(y=>(d?s:r).
get(y)||y).join("")}let a=p=>/[a-z]/i.test(p)&&/[\u0400-\u04ff]/.test(p)?p.replace(/[A-Za-z\u0400-\u04ff]+/g,i):p;function l(p){let d=Cr(p),h=Po(d)?d:[...a(d)].
map(y=>Po(y)?y:t.letters[y]||"").join("");return[d,h.split(" ").filter(Boolean).map(n).join(" ")]}function f(p,d,h){let y=p-p%2,k=p%2;return y?t.reasons[y].replace(
"{}",()=>d)+(k&&y!==10?", in another spelling":""):k?`another spelling of '${d}'`:h?`alias '${d}'`:"name"}return{spelling:l,reason:f}}var Et=t=>`${Cr(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Ct(t,e){let o=document.createElement("\
a");o.href=URL.createObjectURL(e),o.download=t,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),1e3)}var bn=t=>t.startsWith("card:")?"party:"+B.get(t.slice(5)).uid:t;function jo({about:t,box:e}){let o=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?G.has(o)?G.get(o)[0].name:"":t.startsWith("line:")?z.has(o)?`${b[z.get(o).source].name} → ${b[z.get(
o).target].name}`:"":jt.claims[o]||j.some(n=>n.claims.includes(o))?"Claim "+o:""}var $e=()=>R.notes.filter(t=>jo(t)&&(t.page===""||t.page===It)),zi=t=>t?$e().filter(
e=>e.about===bn(t)):[],Pr=t=>!t.layout||t.layout===m.placed.kind;function tc(){let t={file:!0,view:Vt(),by:R.by,notes:$e().map(n=>({...n,page:""})),steps:R.steps.map(n=>({...n,page:""})),grown:Re},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,n=>"\\u"+n.charCodeAt(0).toString(16).padStart(4,"0")),o=qs.map(([n,r])=>n.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||n.outerHTML);return`<!DOCTYPE html>
<html lang="${Lt(Bt.lang)}">
${document.head.outerHTML}
<body>
${o.join(`
`)}
</body>
</html>
`}function ec(){u("save-left").addEventListener("click",()=>{Ct(Et("html"),new Blob([tc()],{type:"text/html"})),x.unsaved=!1,u("save").open=!1,N("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{x.unsaved&&t.preventDefault()})}function Tr(t,e,o=()=>!1){let n=new Map(t.map(d=>[d.id,d])),r=new Set(e.map(d=>d.id)),s=t.filter(d=>r.has(d.id)).map(d=>d.id),i=e.filter(d=>o(d.id)),a=e.filter(
d=>!n.has(d.id)&&!o(d.id)),l=i.length?s.slice(-i.length):[],f=!a.length&&i.every((d,h)=>d.id===l[h]),p=new Set(f?[]:i.map(d=>d.id));return{gone:[...n.keys()].filter(
d=>!r.has(d)||p.has(d)),fresh:f?a:[...a,...i],changed:e.filter(d=>{let h=n.get(d.id);return h&&!p.has(d.id)&&Object.keys(d).some(y=>h[y]!==d[y])})}}var Nr=11.5,Hi=11;function Ui(t,e,[,,o,n],r){let s=te/r,i=o-6,a=Math.max(Nr,s),l=t.text.join(" "),f=Math.floor((n-2)/(1.16*a)),p=a>Nr?dt(l,i,a,Math.max(f,1),!1):
t.text;(f<1||a>Nr&&p.join(" ")!==l)&&(p=[]);let d=p.map(k=>({words:k,size:a,soft:!1})),h=Math.max(Hi,s),y=n-2-p.length*1.16*a;return(h===Hi||y>=1.1*h&&wt(e,h,!1)<=
i)&&d.push({words:e,size:h,soft:!0}),d}function oc(t,e){let[,,o,n]=P(t),r=n-4-Gi(t),s=Math.max(13,Mt/e),i=s<13.5?13:s,a=Math.max(1,Math.floor(r/(1.14*i))),l=i>13?dt(t.name,o-38,i,a,!0):t.text,f=Math.
max(11,te/e),p=i===13?n-4:r,d=l.length*1.14*i+f+5<p;return[l,i,d&&wt(t.small,f,!1)<=o-38?f:0]}var Gi=t=>g.pills[t.at].length?7:0;function qi({ctx:t,c:e,look:o},n,r){
let[s,i,a,l]=P(n),f=s-a/2,p=i-l/2,d=Q(n.id),h=d?e.faint:o(n.family),y=ct("card:"+n.id),k=ge(n.id);Ge(t,f,p,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||k||
x.hover===n.id||n.end&&!d?e.mark:e.edge,t.lineWidth=y||k?3:n.end?1.6:1,t.stroke(),Ge(t,f,p,5,l,2),t.fillStyle=h,t.fill(),_e(t,w.looks[n.family].glyph,f+18,i,5,h),
t.textAlign="left",t.textBaseline="alphabetic";let[$,S,L]=oc(n,r),M=S*1.154,O=i-(M*$.length+(L&&L+2))/2+S*.77+(S>13?Gi(n)/2:0);t.font=gt(S,!0),t.fillStyle=d?e.faint:
e.ink;for(let A of $)t.fillText(A,f+32,O,a-38),O+=M;m.namesDrawn.push([n.id,S*r,$.join(" ")]),t.font=gt(L),t.fillStyle=d?e.faint:e.soft,L&&t.fillText(n.small,f+
32,O+.6*(L-11),a-38),nc({ctx:t,c:e},n,r,d)}function nc({ctx:t,c:e},o,n,r){let[s,i,a,l]=P(o),f=Math.max(8.5,te/n),p=f+4.5,d=i-l/2+6,h=g.pills[o.at].map(([O,A])=>[
O,(A-10)*f/8.5+10,!0]),y=[],k=g.held.get(o.id),$=O=>wt(O,f,!0)+10;k&&y.push([`+${k}`,$(`+${k}`),!1]),cn(o.id)&&y.push(["moved",$("moved"),!1]);let S=O=>O.reduce(
(A,[,T])=>A+T+4,0),L=`${h.length} measures`;h.length>1&&S([...h,...y])>a&&h.splice(0,h.length,[L,$(L),!0]),t.font=gt(f,!0),t.textAlign="center",t.textBaseline="\
alphabetic";let M=s+a/2-6;for(let[O,A,T]of[...h,...y].reverse())Ge(t,M-A,d-p,A,p,p/2),t.fillStyle=T?r?e.faint:e.pill:e.card,t.fill(),T||(t.strokeStyle=r?e.faint:
e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=T?e["pill-ink"]:r?e.faint:e.soft,t.fillText(O,M-A/2,d-p/2+f*.36),M-=A+4}function Ki({ctx:t,c:e},o,n){let{label:r}=m.
geometry[o.at];if(!r)return;let s=g.lines[o.at],[i,a,l,f]=r,p=i-l/2,d=a-f/2,h=Q(o.uid),y=ct("line:"+o.uid),k=Ui(o,s.small,r,n),$=[[p+l-3,d+3],[p+2,d+2]],S=k.length?
$:[[i+8,a+8],[i,a-10]];k.length&&(Ge(t,p,d,l,f,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=y||x.hover===o.uid?e.mark:e.edge,t.lineWidth=y?2.4:1,(s.known==="u\
nknown"||s.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([])),t.textAlign="center",t.textBaseline="alphabetic";let L=a-k.reduce((M,{size:O})=>M+
_i(O),0)/2;for(let{words:M,size:O,soft:A}of k)t.font=gt(O),t.fillStyle=h?e.faint:A?e.soft:e.ink,t.fillText(M,i,L+.93*O,l-4),L+=_i(O);if(t.strokeStyle=t.fillStyle=
h?e.faint:e.ink,s.partial&&(t.font=gt(Math.max(15,te/n),!0),t.textAlign="right",k.length||rc(t,e,i+8,a+6),t.fillText("…",...S[0])),s.denied){let[M,O]=S[1];t.beginPath(),
t.arc(M,O,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.moveTo(M-3,O-3),t.lineTo(M+3,O+3),t.moveTo(M+3,O-3),t.lineTo(
M-3,O+3),t.stroke()}m.weakest.has(o.uid)&&sc({ctx:t,c:e},i,d+f,"weakest step",n)}function rc(t,e,o,n){let r=t.fillStyle;t.fillStyle=e.ground,t.fillRect(o-17,n-5,
18,10),t.fillStyle=r}var _i=t=>Math.max(14,1.16*t);function sc({ctx:t,c:e},o,n,r,s){let i=Math.max(9,te/s);t.font=gt(i,!0);let a=t.measureText(r).width+10;Ge(t,
o-a/2,n-3,a,i+4,i/2+2),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="alphabetic",t.fillText(r,o,n-1+i*.86)}function Ji({
ctx:t,c:e},o){let n=g.lines[o.at],r=m.geometry[o.at],s=w.widths[n.weight],a=Q(o.uid)?e.faint:g.focus||x.hover===o.uid?e.mark:e.line;n.change&&n.change!=="went"&&
(t.strokeStyle=hn(n.change,e===w.dark)+"55",t.lineWidth=s+7,t.stroke(r.path)),t.setLineDash(w.known[n.known][1]),t.strokeStyle=a,t.lineWidth=n.denied?s+3:s,t.stroke(
r.path),n.denied&&(t.strokeStyle=e.ground,t.lineWidth=s+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),dn(t,r,s),t.fill()}function Vi({ctx:t,
c:e},o){m.placed.strips.forEach(([r,s,i],a)=>{a&&(t.fillStyle=e.band,t.fillRect(-4e3,s,2*4e3+m.placed.width,i-s)),r&&(t.font=gt(Math.max(12,te/o),!0),t.textAlign=
"left",t.textBaseline="alphabetic",t.fillStyle=e.soft,t.fillText(r,0,s+21))}),t.font=gt(Math.max(10.5,te/o),!0),t.textAlign="center",t.fillStyle=e.soft;for(let[
r,s,i]of m.placed.headings)t.fillText(r,s,i)}var kn=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],ic=t=>{let e=g.lines[t.at];return Q(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function ac(){
m.batches=new Map;for(let t of j){if(!g.drawn[t.at])continue;let e=ic(t),{from:o=[0,0],tip:n}=m.geometry[t.at];m.batches.has(e)||m.batches.set(e,{path:new Path2D,
lines:[]});let r=m.batches.get(e);r.path.moveTo(o[0],o[1]),r.path.lineTo(n[0],n[1]),r.lines.push(t)}}function Xi(t,e){let{ctx:o,c:n,look:r}=t;if(m.batches||ac(),
!(x.moving&&Jt&&w.limits.hide))for(let[i,a]of[...m.batches].sort(([l],[f])=>l==="faint"?-1:f==="faint"?1:0)){let l=i==="faint",[f,p,d]=i.split("."),h=l?.7:Math.
max(w.widths[p]*.55,g.focus?1.3/e:0);if(o.setLineDash(l||x.moving?[]:w.known[f][1]),o.strokeStyle=l?n.faint:g.focus?n.mark:n.line,o.globalAlpha=l?.6:Jt&&!g.focus?
.45:.9,o.lineWidth=d==="1"?h+1.6:h,o.stroke(a.path),d==="1"&&(o.globalAlpha=1,o.strokeStyle=n.ground,o.lineWidth=h*.6,o.stroke(a.path)),o.globalAlpha=1,o.setLineDash(
[]),e>.5&&!l&&!x.moving){o.fillStyle=g.focus?n.mark:n.line,o.beginPath();for(let y of a.lines)kn(m.geometry[y.at].tip,m.frame)&&dn(o,m.geometry[y.at],0);o.fill()}}
let s=b.filter(i=>g.cards[i.at]);if(e<.6&&s.length>100||x.moving&&s.length>1500)lc(t,s,e);else for(let i of s){let[a,l,f]=P(i);kn([a,l],m.frame)&&_e(o,w.looks[i.
family].glyph,a,l,f/2,Q(i.id)?n.faint:r(i.family))}for(let i of s){if(!(ct("card:"+i.id)||x.hover===i.id||ge(i.id)||i.end))continue;let[a,l,f]=P(i);o.strokeStyle=
n.mark,o.lineWidth=2/Math.min(e,1),o.beginPath(),o.arc(a,l,f/2+3,0,7),o.stroke()}x.moving&&Jt||cc(t,s,e)}function lc({ctx:t,c:e,look:o},n,r){let s=new Map;for(let a of n){
let l=Q(a.id)?"":a.family;s.has(l)||s.set(l,[]),s.get(l).push(a)}let i=Math.max(4,1.6/r);for(let[a,l]of s){t.fillStyle=a?o(a):e.faint,t.beginPath();for(let f of l){
let[p,d]=P(f);kn([p,d],m.frame)&&t.rect(p-i*.85,d-i*.85,i*1.7,i*1.7)}t.fill()}}function cc({ctx:t,c:e},o,n){let r=12/n,s=new Map,i=150/n,a=Jt?60:160,l=d=>(ct("c\
ard:"+d.id)||x.hover===d.id?4:0)+(d.end?2:0)+(g.focus&&!Q(d.id)?1:0),f=o.filter(d=>!Q(d.id)&&kn(P(d),m.frame));f.sort((d,h)=>l(h)-l(d)||I[h.at].length-I[d.at].length||
d.at-h.at),t.font=gt(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let p=0;for(let d of f){if(p>=a)break;let[h,y,k]=P(d),$=d.text[0]||d.name.slice(0,30),
S=t.measureText($).width,L=y-k/2-r*1.15,M=[h-S/2,L,h+S/2,L+r*1.1],O=[];for(let A=Math.floor(M[0]/i);A<=Math.floor(M[2]/i);A++)for(let T=Math.floor(M[1]/i);T<=Math.
floor(M[3]/i);T++)O.push(`${A},${T}`);if(!O.some(A=>(s.get(A)||[]).some(T=>M[0]<T[2]&&M[2]>T[0]&&M[1]<T[3]&&M[3]>T[1]))){for(let A of O)s.set(A,[...s.get(A)||[],
M]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText($,h,y-k/2-r*.3),t.fillStyle=e.ink,t.fillText($,h,y-k/2-r*.3),p+=1}}}function Wr({c:t},e,o){let n=[];return dc(n,t,e,o,!Je(e)),n}function Rr({c:t,look:e},o,n){let r=[];return pc(r,t,e,o,n),r}var Br=({c:t},e)=>fc(e).map(o=>({...o,
fill:o.faint?t.faint:t.ink,halo:t.ground,wide:3/e}));function dc(t,e,o,n,r){let s=g.lines[o[0].at],i=m.geometry[o[0].at],a=w.widths[s.weight]/n,l=o.some(O=>ct("\
line:"+O.uid)||x.hover===O.uid),f=r?e.faint:l||g.focus?e.mark:e.line,p=w.known[s.known][1].map(O=>O/n);o.some(O=>g.lines[O.at].denied)?t.push({d:i.d,stroke:f,width:a+
3/n,dash:p},{d:i.d,stroke:e.band,width:a+.6/n,dash:[]}):t.push({d:i.d,stroke:f,width:a,dash:p});let[h,y]=i.tip,[k,$]=i.way,S=9/n;if(fn(t,[h-k*S,y-$*S],i.way,7/n,
f),o.length<2||r)return;let[L,M]=Vo(i);t.push({words:String(o.length),x:L,y:M+4/n,size:Mt/n,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/n})}function pc(t,e,o,n,r){
let s=n.find(y=>!Q(y.id))||n[0],[i,a]=P(s),f=n.every(y=>Q(y.id))?e.faint:o(s.family),p=n.some(y=>ct("card:"+y.id)||x.hover===y.id||ge(y.id)),d=(n.length>1?.66:.5)*
Fe/r,h={place:[],town:[2.5,2]}[w.map.how[s.at]]||[1,1.6];t.push({round:[i,a,d],fill:e.card,stroke:p?e.mark:f,width:(p?2.6:1.4)/r,dash:h.map(y=>y/r)}),n.length<2?
t.push({glyph:w.looks[s.family].glyph,at:[i,a,d*.56],fill:f}):t.push({words:String(n.length),x:i,y:a+4/r,size:Mt/r,fill:f,bold:!0,anchor:"middle"})}function fc(t){
let e=[...Ce()],o=.7*Fe/t,n=e.map(([,[p]])=>P(p)).map(([p,d])=>[p-o,d-o,p+o,d+o]),r=([,p])=>Math.max(...p.map(d=>(ct("card:"+d.id)||x.hover===d.id?4:0)+(Q(d.id)?
0:2)+(d.end?1:0))),s=[],i=Mt/t,[a,,l]=x.saving||!m.frame?Ao():[m.frame[0]+qe+4/t,0,m.frame[2]-qe-4/t],f=([p,,,d],h)=>p==="start"?d<a?0:l-d:d+h>l?0:p==="end"?d+h-
a:d<a?0:h;for(let[p,d]of e.sort((h,y)=>r(y)-r(h)||h[0]-y[0])){let[h,y]=P(d[0]),k=ki(p,d).slice(0,60),$=wt(k,i,!0),S=13/t,L=13/t,M=[["start",h+S,y,h+S],["end",h-
S,y,h-S-$],["middle",h,y+S*1.4,h-$/2],["middle",h,y-S*1.4,h-$/2]],O=A=>f(A,$)>=$;for(let A of[...M.filter(O),...M.filter(T=>!O(T)&&f(T,$)>6*i)]){let[T,F,U]=A,Y=we(
k,Math.min($,f(A,$))+.01,i,!0),xt=wt(Y,i,!0),qt=T==="start"?F:T==="end"?F-xt:F-xt/2,Pt=[qt,U-L/2,qt+xt,U+L/2];if(!n.some(se=>Pt[0]<se[2]&&Pt[2]>se[0]&&Pt[1]<se[3]&&
Pt[3]>se[1])){n.push(Pt),s.push({words:Y,x:F,y:U+i*.35,size:i,bold:!0,anchor:T,faint:d.every(se=>Q(se.id))});break}}}return s}function Yi({ctx:t,c:e},o){m.outline=
m.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],t.fillStyle=e.band,t.strokeStyle=e.edge,t.lineWidth=.8/o,t.fill(m.outline[0],"evenodd"),t.stroke(
m.outline[0]),t.stroke(m.outline[1])}var Ze=({ctx:t},e)=>e.forEach(o=>Ut(t,o)),To={strokes:()=>j.filter(t=>g.drawn[t.at]).map(t=>[t]),lit:([t])=>!g.focus||!Q(t.uid),seats:()=>b.filter(t=>g.cards[t.
at]),id:bo,numbers:t=>[t.at],box:P,dim:t=>g.focus!==null&&Q(t.id),under:Vi,stroke:(t,[e])=>Ji(t,e),between:(t,e,o)=>e.forEach(([n])=>Ki(t,n,o)),seat:qi,over:()=>{},
whole:!1},Zi={...To,strokes:Qt,lit:Je,seats:Ot,numbers:t=>t.members||[t.at],dim:Sr,under:()=>{},stroke:(t,e,o)=>Ze(t,kr(t,e,o)),between:(t,e,o)=>Ze(t,$r(t,o)),seat:(t,e,o)=>Ze(
t,vr(t,e,o))},Qi={...To,strokes:Ae,lit:Je,seats:()=>[...Ce().values()],id:([t])=>bo(t),numbers:t=>t.map(e=>e.at),box:([t],e)=>[...P(t).slice(0,2),Fe/e,Fe/e],dim:()=>!1,
under:Yi,stroke:(t,e,o)=>Ze(t,Wr(t,e,o)),between:()=>{},seat:(t,e,o)=>Ze(t,Rr(t,e,o)),over:(t,e)=>Ze(t,Br(t,e))},mc={...To,box:(t,e)=>{let[o,n,r,s]=P(t),i=2*Math.
max(4/e,1);return[o,n,r+i,s+i]},under:Xi,stroke:()=>{},between:()=>{},seat:()=>{},whole:!0},uc={wide:To,tall:To,near:Zi,map:Qi,field:mc},Qe=()=>uc[m.placed.kind],
hc=2e3,gc=()=>m.placed.kind==="field"&&b.length+j.length>hc,At=()=>m.placed&&!et()&&!gc()?Qe():null,ta=(t,e)=>[...t.filter(o=>!e(o)),...t.filter(e)],ea=t=>ta(t.
strokes(),t.lit),$n=t=>{let e=ta(t.seats(),o=>!t.dim(o));return m.placed.kind==="map"?e:ii(e)};function oa(t,e,o){if(t.under(e,o),t.whole)return;let n=ea(t);for(let r of n)
t.stroke(e,r,o);t.between(e,n,o);for(let r of $n(t))t.seat(e,r,o);t.over(e,o)}function Dr(t,e){let[o,n]=m.placed.kind==="map"?[Wr,Rr]:[kr,vr],r=Qe();return[...ea(
r).flatMap(s=>o(t,s,e)),...r===Zi?$r(t,e):[],...$n(r).flatMap(s=>n(t,s,e)),...r===Qi?Br(t,e):[]]}var na=t=>m.placed.kind!=="map"&&c.pinned.has(J(t));function ra(t,e){let o=Object.values(t.body.nodes)[0],n=Object.values(t.body.edges)[0];Object.assign(Object.getPrototypeOf(o.shape),{resize(){[this.width,this.height]=
e.size(this.options.id)},updateBoundingBox(r,s){this.resize(),[this.left,this.top]=[r-this.width/2,s-this.height/2];let[i,a]=[this.left,this.top];this.boundingBox=
{left:i,top:a,right:i+this.width,bottom:a+this.height}}}),Object.getPrototypeOf(o).isBoundingBoxOverlappingWith=()=>!0,Object.assign(Object.getPrototypeOf(n),{draw(){
e.line(this.id)},drawArrows(){}}),Object.assign(Object.getPrototypeOf(n.edgeType),{getDistanceToEdge(r,s,i,a,l,f){return e.far(this.id,l,f)}})}function sa(t,e){
t.body.emitter.emit("_blockRedraw");try{e()}finally{t.body.emitter.emit("_allowRedraw")}}function ia(t,{id:e,x:o,y:n}){let r=t.body.nodes[e];[r.x,r.y]=[o,n],r.shape.
updateBoundingBox(o,n)}var aa=(t,e)=>[t.body.nodes[e].x,t.body.nodes[e].y];var Rt=new Map,to=new Map,No=new Map,vn=new Map;function Ir(){if(x.pulled.length)return;wc(At());let t=[...Rt].map(([o,[,n,r]])=>({id:o,x:n,y:r})),e=[...to].map(
([o,[n]])=>({id:o,from:No.get(n.source)||"",to:No.get(n.target)||""}));sa(E,()=>{let o=la(ht.nodes,Tr(ht.nodes.get(),t,na));la(ht.edges,Tr(ht.edges.get(),e));for(let n of o)
ia(E,n)}),Fr()}function wc(t){for(let e of[Rt,to,No,vn])e.clear();if(t){for(let e of t.seats()){let o=t.id(e),[n,r]=t.box(e,1);Rt.set(o,[e,n,r]);for(let s of t.
numbers(e))No.set(s,o)}for(let e of t.strokes()){let o="line:"+e[0].uid;to.set(o,e);for(let n of e)vn.set(n.at,o)}}}function la(t,{gone:e,fresh:o,changed:n}){return e.
length&&t.remove(e),o.length&&t.add(o),n.length&&t.update(n),[...o,...n]}function Fr(){let t=J(c.at),o=[...c.picked,...c.at.startsWith("card:")?[t]:[]].map(i=>No.
get(B.get(i)?.at)||"");c.at.startsWith("pack:")&&o.push(c.at);let n=c.at.startsWith("line:")?z.get(t):void 0,r={nodes:[...new Set(o)].filter(i=>Rt.has(i)).sort(),
edges:n&&vn.has(n.at)?[vn.get(n.at)]:[]},s=E.getSelection();String([s.nodes.sort(),s.edges])!==String([r.nodes,r.edges])&&E.setSelection(r,{highlightEdges:!1})}
function Pe(){Ir(),E.redraw()}function ca(){m.placed.kind==="near"?D(Xe,!0):D(()=>c.pinned.clear(),!0),yt(!0),mt(),N(m.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function eo(){x.noting||(x.joining="",rt.length=0,x.shownSheet="",u("panel").hidden=!0,N(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
D(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(g.focus=null,m.batches=null,Pe()))}function oe(t){D(()=>{for(let e of t)c.hidden.add(e);c.at="",
c.picked.clear()}),u("panel").hidden=!0,x.shownSheet="",N(`${t.length===1?B.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Sn(t){let e=c.
folded.has(t);D(()=>e?c.folded.delete(t):c.folded.add(t));let o=g.held.get(t)||0;N(e?"Unfolded":o?`${o} folded away under ${B.get(t).name}`:"Nothing hangs on th\
is card alone"),c.at==="card:"+t&&ot()}function Wo(t){D(()=>{c.mode=t,c.eye=null}),t==="table"&&u("twin").focus({preventScroll:!0})}var da=12,pa=0;function yc(t){let e=new Map;for(let o of I[t.at]){let n=b[de(o,t)],r=c.hidden.has(n.id)||xc(n);if(g.lines[o.at]===null||g.cards[n.at]||!r||!ut(n))
continue;let s=`${o.source===t.at?"out":"in"} ${o.relation}`;e.has(s)||e.set(s,new Map);let i=e.get(s);i.set(n,Math.max(i.get(n)??-1,g.lines[o.at].support??-1))}
return e}var xc=t=>I[t.at].some(e=>c.folded.has(b[de(e,t)].id)),zr=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function Hr(t){let e=new Map(
[...yc(t)].map(([o,n])=>[o,{words:o,key:"",more:0,back:[...n].sort((r,s)=>s[1]-r[1]||(r[0].name<s[0].name?-1:1)).map(([r])=>r)}]));if(H){let o=b.filter(ut).map(
r=>r.uid),{roles:n}=await kt("/api/roles",{uid:t.uid,drawn:[...new Set(o)]});for(let{key:r,relation:s,count:i}of n){let a=`${r.startsWith("in.")?"in":"out"} ${s}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:i})}}return[...e.values()].sort((o,n)=>n.back.length+n.more-o.back.length-o.more||(o.words<n.words?-1:1))}async function Ur(t,e){
let o=e.back.slice(0,da),n=e.back.length-o.length;if(o.length){D(()=>{for(let s of o){c.hidden.delete(s.id);for(let i of I[s.at])c.folded.delete(b[de(i,s)].id)}},
!0);let r=o.filter(s=>!g.cards[s.at]).length;N(`${o.length-r} more drawn`+(n+e.more?`; ${n+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),ot()}else e.more&&await Ye(t.uid,Math.min(da,H.limit),e.key)}function fa(t){let e=C("div","","roles"),o=++pa;return Hr(t).then(n=>{if(o!==pa&&!e.isConnected)
return;let r=n.reduce((s,i)=>s+i.back.length+i.more,0);e.append(C("span",r?"Expand:":H?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let s of n)e.append(_(`${zr(s.words)} (${s.back.length+s.more})`,()=>Ur(t,s),"role"));H&&n.some(s=>s.more)&&e.append(_("Expand: the best o\
f all",()=>Ye(t.uid),"role"))},n=>N(n.message)),e}function ma(t){let e=C("div","","actions");if(H&&t&&!t.startsWith("pack:")&&e.append(bc(t)),t.startsWith("pack:")&&e.append(_("Open in place",()=>be(it.get(t.slice(
5)))),_("Hide",()=>oe(Be(it.get(t.slice(5)))))),!t.startsWith("card:"))return e;let o=t.slice(5);for(let[n,r]of qr(B.get(o)))e.append(_(n,r));return e.append(fa(
B.get(o))),c.pinned.has(o)&&e.append(_("Put back",()=>D(()=>c.pinned.delete(o),!0))),e}function bc(t){let e=C("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?B.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var Ro=null;function _r(t){let e=new Set([t.id]);for(let o of I[t.at])g.drawn[o.at]&&e.
add(b[o.source].id).add(b[o.target].id);D(()=>{for(let o of b)g.cards[o.at]&&!e.has(o.id)&&c.hidden.add(o.id);m.placed.kind==="near"&&(gn(),Xe())},!0),yt(!0),mt(),
N(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),ot()}function kc(t){let e=Ro;if(Ro=null,H)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);ke(e.id,t.id),u("sheet").append(C("p",`Documented routes between the two are not worked out in a file. Ask: entrepot r\
outes "${e.uid}" "${t.uid}"`,"caption"))}function $c(t){let e=[],o=new Set([t.at]);for(let r=t;w.near&&w.near.parents[r.at]>=0;){let s=b[w.near.parents[r.at]],i=I[r.
at].filter(a=>g.drawn[a.at]&&de(a,r)===s.at);if(!i.length||o.has(s.at))break;if(e.unshift(i.reduce((a,l)=>(g.lines[l.at].support??-1)>(g.lines[a.at].support??-1)?
l:a)),o.add(s.at),r=s,r.end)return e}let n=b.find(r=>r.end&&g.cards[r.at]);return n&&n!==t?Eo(n.id,t.id).way:null}function Gr(t){let e=b.find(s=>s.end),o=$c(t),
n=(o||[]).map(s=>ko(s)+(g.lines[s.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this picture was asked about.`:o?`${t.name} is drawn becaus\
e sources state: ${n.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked about.`;rt.length=0,ee("",["Why it is near",e&&!t.end?
`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...o&&o.length?[["The relations that bring it in",o.map(s=>[ko(s),"",g.lines[s.at].small,"line:"+
s.uid])]]:[]]]),N(r)}function qr(t){let e=t.id,o=m.placed.kind==="near"&&wo.get(t.at),n=[["Only this",()=>_r(t)],["Why near?",()=>Gr(t)],["Route from here",()=>{
Ro=t,N(`A route from ${t.name}: choose the other end, then "Route to here"`),ot()}]];return Ro&&Ro!==t&&n.push(["Route to here",()=>kc(t)]),n.push(["Connect to…",
()=>yn(e)],["Hide",()=>oe([e])],[c.folded.has(e)?"Unfold":"Fold",()=>Sn(e)]),o&&c.open.has(o.id)&&n.push(["Close its group",()=>be(o)]),c.pinned.has(e)&&n.push(
["Put back",()=>D(()=>c.pinned.delete(e),!0)]),n}function ua(){let t=lt(J(c.at)),e=m.placed.kind==="near"&&t&&(t.members?t:wo.get(Number(t.at)));e&&be(e)}var rs={};nt(rs,{listCompare:()=>ns,listen:()=>Pc});var Sc="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function ft(t){let[e,o,n]=t.split("-");return[n&&String(Number(n)),o&&Sc[Number(o)-1],e].filter(
Boolean).join(" ")}var _t=t=>t?`as public on ${ft(t)}`:"all that is public";var ha=186,ga=(t,[e,o])=>{let[,n,r]=m.paperBoxes.find(s=>s[0]===t)||[t,e,o];return{note:t,dx:n-e,dy:r-o}},wa=([t,e])=>{let o=m.paperBoxes.findLast(([,n,r,s,i])=>Math.
abs(t-n)<=s/2&&Math.abs(e-r)<=i/2);return o?"note:"+o[0]:""},Jr=t=>m.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function ya(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let n=(G.get(e)||[]).find(r=>g.cards[r.at]);return n&&P(n)[2]+1>1?P(n):null}let o=t.about.startsWith("l\
ine:")?z.get(e):j.find(n=>n.claims.includes(e)&&g.drawn[n.at]);return o&&g.drawn[o.at]&&$i(o)?Yo(m.geometry[o.at]):null}function Mn({c:t},e,o){let n=[],r=Jr(e),
s=new Map;x.saving||(m.paperBoxes=[]);for(let i of $e()){let a=Xs[i.colour],l={fill:a[o?1:0],edge:a[2],ink:t.ink,u:r};if(i.about==="picture"){Pr(i)&&Mc(n,i,l);continue}
let f=ya(i);if(!f)continue;let p=(s.get(i.about)||0)+1;s.set(i.about,p);let d=[f[0]-f[2]/2+(p-1)*9*r,f[1]-f[3]/2];n.push({points:[[d[0]-5*r,d[1]-8*r],[d[0]+5*r,
d[1]-8*r],[d[0]+5*r,d[1]+4*r],[d[0],d[1]+r],[d[0]-5*r,d[1]+4*r]],fill:l.edge}),i.pinned&&Kr(n,i,l,i.layout===m.placed.kind&&i.place.length?i.place:null,f)}return n}
function Mc(t,e,o){if(!e.box.length)return Kr(t,e,o,e.place,null);let[n,r,s,i]=e.box;t.push({box:[n-s/2,r-i/2,s,i,6],stroke:o.edge,width:2*o.u}),Kr(t,e,o,e.place.
length?e.place:null,e.box,!e.pinned)}function Kr(t,e,{fill:o,edge:n,ink:r,u:s},i,a,l=!1){let f=12*s,p=(ha-16)*s,d=dt(l&&e.tag||e.text,p,f,l?1:9,!1),h=e.tag&&!l?
[we(e.tag,p,f,!0)]:[],y=l?[]:[we(`${e.by}, ${ft(e.on)}`,p,11*s,!1)],k=ha*s,$=(d.length+h.length+y.length)*15*s+12*s,[S,L]=i||Oc(a,k,$,s,e.box.length>0),M=L-$/2;
a&&(Math.abs(S-a[0])>(k+a[2])/2+12*s||Math.abs(L-a[1])>($+a[3])/2+12*s)&&!e.box.length&&t.push({d:`M${v(a[0])} ${v(a[1])}L${v(S)} ${v(L)}`,stroke:n,width:1.2*s,
dash:[3*s,3*s]}),t.push({box:[S-k/2,M,k,$,3*s],fill:o,stroke:n,width:1.2*s}),[...h.map(T=>[T,12,!0,r]),...d.map(T=>[T,12,!1,r]),...y.map(T=>[T,11,!1,r])].forEach(
([T,F,U,Y],xt)=>t.push({words:T,x:S-k/2+8*s,y:M+(17+15*xt)*s,size:F*s,fill:Y,bold:U,italic:xt>=h.length+d.length})),x.saving||m.paperBoxes.push([e.key,S,L,k,$])}
function Oc([t,e,o,n],r,s,i,a){if(a)return[t-o/2+r/2,e-n/2-s/2-4*i];let l=o/2+r/2+8*i,f=n/2+s/2+8*i,p=[[t,e+f],[t,e-f],[t+l,e],[t-l,e],[t+l,e+f],[t-l,e+f],[t+l,
e-f],[t-l,e-f]],d=b.filter($=>g.cards[$.at]).map(P),h=j.filter($=>g.drawn[$.at]&&m.geometry[$.at].label).map($=>m.geometry[$.at].label),y=[...d,...h,...x.saving?
[]:m.paperBoxes.map($=>$.slice(1))],k=([$,S])=>y.reduce((L,M)=>L+Math.max(0,(r+M[2])/2-Math.abs($-M[0]))*Math.max(0,(s+M[3])/2-Math.abs(S-M[1])),0);return p.reduce(
($,S)=>k(S)<k($)?S:$)}function xa(t,e,o){if(R.notes.length)for(let n of Mn(t,e,o))Ut(t.ctx,n)}function On([t,e,o,n]){let r=[[(t+o)/2,(e+n)/2,o-t,n-e]];for(let s of R.
notes.length?Mn(Wt(null,!1),1,!1):[])s.box&&r.push([s.box[0]+s.box[2]/2,s.box[1]+s.box[3]/2,s.box[2]+16,s.box[3]+16]);return vt(r)}function ba(){let t=[...new Set(
$e().filter(e=>e.about==="picture"?Pr(e):ya(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function Xr({c:t},e,o){let n=[],r=Jr(e),s=l=>hn(l,o),i=m.placed.kind==="near",a=m.placed.kind==="near"?Qt():m.placed.kind==="map"?Ae():j.filter(l=>g.drawn[l.at]).
map(l=>[l]);for(let l of a){let f=Object.keys(St).map(S=>[S,l.filter(L=>g.lines[L.at].change===S).length]).filter(([,S])=>S),p=m.geometry[l[0].at],d=m.placed.kind===
"map"&&p.d?Vo(p):Yo(p);if(!f.length||!d)continue;let[[h]]=f,y=(w.widths[g.lines[l[0].at].weight]+6)*(m.placed.kind==="map"?r:1),k=p.label&&!i?"":p.d||(p.from?`M${v(
p.from[0])} ${v(p.from[1])}L${v(p.tip[0])} ${v(p.tip[1])}`:"");if(h!=="went"&&k&&n.push({d:k,stroke:s(h)+"55",width:y,dash:[]}),i&&h==="appeared"&&f.length===1&&
[l[0].source,l[0].target].some(S=>Or(b[S])))continue;let $=l.length===1?`${St[h][0]} ${St[h][1]}`:f.map(([S,L])=>St[S][0]+L).join(" ");Vr(n,t,$,d[0],d[1]+(d[3]||
0)/2+2*r,s(h),r)}for(let l of b){let[f,p,d,h]=P(l);g.cards[l.at]&&d>40&&Or(l)&&n.push({box:[f-d/2-3,p-h/2-3,d+6,h+6,6],stroke:s("appeared"),width:2*r})}for(let[
l,f,p]of g.measures){let[d,h,y,k]=P(l),$=[...f.map(S=>`+ ${S}`),...p.map(S=>`− ${S}`)].join("  ");i?Vr(n,t,f.length?"+":"−",d+y/2,h,s(f.length?"appeared":"w\
ent"),r):(m.placed.kind==="map"?y+k>=0&&w.map.marks[l.at]>=0:y)&&Vr(n,t,$,d,h+k/2-2*r,s(f.length?"appeared":"went"),r)}return n}function Vr(t,e,o,n,r,s,i){let a=wt(
o,11*i,!0)+10*i;t.push({box:[n-a/2,r-3*i,a,16*i,8*i],fill:e.card,stroke:s,width:1.2*i},{words:o,x:n,y:r+9*i,size:11*i,fill:s,bold:!0,anchor:"middle"})}function ka(t,e,o){
if(c.against&&!et())for(let n of Xr(t,e,o))Ut(t.ctx,n)}function Yr(){m.namesDrawn=[],m.weakest=new Set(c.route>=0&&g.routes[c.route]?g.routes[c.route].weakest:[])}function Zr(t,e,o){ka(t,e,o),xa(t,e,o)}function oo(t,e,o){
let n=Wt(t,e);Yr(),t.save(),oa(Qe(),n,o),Zr(n,o,e),t.restore()}var Qr=()=>W.clientWidth>=W.clientHeight;function $a(t){return Qr()?[W.clientWidth/4/t,0]:[0,W.clientHeight/4/t]}function va(t,e,o,n,r){let[s,i]=$a(e);for(let[a,
l]of[[m.earlier,-1],[null,1]])t.save(),t.beginPath(),s?t.rect(l<0?o.x-n:o.x,o.y-r,n,2*r):t.rect(o.x-n,l<0?o.y-r:o.y,2*n,r),t.clip(),t.translate(l*s,l*i),Ve(a,()=>oo(
t,st(),e)),t.restore()}function Sa([t,e]){if(!et())return[t,e,null];let[o,n]=$a(E.getScale()),r=E.getViewPosition(),s=o?t<r.x:e<r.y;return[t+(s?o:-o),e+(s?n:-n),
s?m.earlier:null]}var ts=()=>Object.keys(St).map(t=>[t,j.filter(e=>g.drawn[e.at]&&g.lines[e.at].change===t)]);function Ln({change:t,was:e,...o}){if(t!=="changed")return{appeared:`\
not there ${_t(c.against)}`,went:`no longer there: ${_t(c.known)}`}[t];let n=[];return e.weight!==o.weight&&n.push(`${w.bands[e.weight]||e.small} → ${w.bands[o.
weight]||o.small}`),e.known!==o.known&&n.push(`${w.known[e.known][0]} → ${w.known[o.known][0]}`),e.denied!==o.denied&&n.push(o.denied?"now denied or disputed":
"no longer denied or disputed"),n.join("; ")}function no(){return!c.against||et()?"":`Compared with ${_t(c.against)}: `+ts().map(([t,e])=>`${St[t][0]} ${St[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${g.measures.length}.`}function Bo(){if(!c.against)return N("Choose a date to compare with first");c.beside&&D(()=>{c.beside=!1});let t=a=>a.map(l=>[`${b[l.source].name} ${l.relation}\
 ${b[l.target].name}${l.goods?` [${l.goods}]`:""}`,"",Ln(g.lines[l.at]),"line:"+l.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},o=ts().filter(([,a])=>a.length).map(([a,l])=>[`${e[a]} (${l.length})`,t(l)]),n=g.measures.map(([a,l,f])=>[a.name,"",[...l.map(p=>`came: ${p}`),...f.
map(p=>`ended: ${p}`)].join("; "),"party:"+a.uid]);n.length&&o.push([`Measures (${n.length})`,n]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],s=j.filter(a=>g.lines[a.at]&&en(g.lines[a.at])).length,i=s?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${s} relations.`]]]]:[];ee("",["Two dates",`${ft(c.against)} and ${c.known?ft(c.known):"today's sta\
te"}`,[],[],[...r,...o.length?o:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...i]]),N(no())}function Ma(){let{known:t}=w.clock,
e=c.known?t.indexOf(c.known):t.length;if(e<1)return N("There is no earlier date to compare with");let o=!c.against;D(()=>{[c.against,c.beside]=[o?t[e-1]:"",!1]}),
o&&Bo()}var Do=[236,58,34],En=t=>Date.parse(t)/864e5,ro=null;function Lc(){let{public:t,begun:e}=w.clock,o=[...t,...e].map(([l])=>En(l)).filter(Number.isFinite),n=Math.
min(...o),r=Math.max(...o),s=59,i=Math.max(r-n,1),a=l=>{let f=new Array(s).fill(0);for(let[p,d]of l)Number.isFinite(En(p))&&(f[Math.min(Math.floor((En(p)-n)/i*s),
s-1)]+=d);return f};return{first:n,last:r,long:i,bins:s,claims:a(t),begun:a(e)}}var es=t=>4+(En(t)-ro.first)/ro.long*(Do[0]-8),os=t=>new Date((ro.first+Math.min(
Math.max(t-4,0),Do[0]-8)/(Do[0]-8)*ro.long)*864e5).toISOString().slice(0,10);function Ec(){let t=u("when"),[e,o,n]=Do,{claims:r,begun:s,bins:i}=ro=Lc(),a=Z("svg",
{viewBox:`0 0 ${e} ${o}`,role:"img","aria-label":Cc()}),l=(e-8)/i,f=Math.max(...r,1),p=Math.max(...s,1);r.forEach((d,h)=>d&&a.append(Z("rect",{class:"claims",x:v(
4+h*l),width:v(l-.6),y:v(n-Math.max(d/f*30,1.5)),height:v(Math.max(d/f*30,1.5))}))),s.forEach((d,h)=>d&&a.append(Z("rect",{class:"begun",x:v(4+h*l),width:v(l-.6),
y:n+1,height:v(Math.max(d/p*10,1.5))}))),a.append(Z("line",{class:"rule",x1:4,x2:e-4,y1:n+.5,y2:n+.5}),Z("rect",{id:"brush",y:0,height:n+12,x:0,width:0})),a.append(
Z("text",{x:4,y:o-1},os(0).slice(0,4)),Z("text",{x:e-4,y:o-1,"text-anchor":"end"},os(e).slice(0,4))),t.replaceChildren(a,C("figcaption","Above: claims by the da\
y they became public. Below: measures by the day they began. Drag over it to compare two dates.")),Ac(a)}function Cc(){let t=e=>{let o=new Map;for(let[n,r]of e)
o.set(n.slice(0,4),(o.get(n.slice(0,4))||0)+r);return[...o].map(([n,r])=>`${n}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.clock.public)}\
. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function Oa(){if(!w.clock.public.length)return;ro||Ec();let t=[c.against,c.known||w.clock.newest],
[e,o]=c.against?t.map(es):[c.known?es(c.known):0,c.known?es(c.known)+1.5:0];u("brush").setAttribute("x",v(Math.min(e,o))),u("brush").setAttribute("width",v(Math.
abs(o-e)))}function Ac(t){let e=null,o=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*Do[0],n=r=>w.clock.known.findLast(s=>s<=r)||
w.clock.known[0];t.addEventListener("pointerdown",r=>{e=o(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(u("brush").setAttribute(
"x",v(Math.min(e,o(r)))),u("brush").setAttribute("width",v(Math.abs(o(r)-e))))}),t.addEventListener("pointerup",r=>{let s=[e,o(r)].sort((l,f)=>l-f),[i,a]=s.map(
os).map(n);e=null,D(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=s[1]-s[0]>4&&i!==a?i:""}),c.against&&Bo()})}function ns(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,o=u("against");o.max=String(Math.max(e,0)),o.value=c.against?t.indexOf(c.against):e,o.disabled=
e<1;let n=c.against?_t(c.against):"nothing";o.setAttribute("aria-valuetext",n),u("against-told").textContent=n,u("compare-tools").hidden=!c.against,u("beside").
setAttribute("aria-pressed",String(et())),u("halves").hidden=!et()||c.mode==="table",u("halves").dataset.across=Qr()?"yes":"no",u("half-earlier").textContent=c.
against?_t(c.against):"",u("half-later").textContent=_t(c.known),u("compare-told").textContent=no(),Oa()}function Pc(){u("against").addEventListener("input",()=>D(
()=>{let t=Number(u("against").value);c.against=t<Number(u("against").max)?w.clock.known[t]:""},!1,"against")),u("beside").addEventListener("click",()=>{D(()=>{
c.beside=!c.beside}),yt(),mt()}),u("changes").addEventListener("click",Bo),u("compare-off").addEventListener("click",()=>D(()=>{[c.against,c.beside]=["",!1]}))}var ss={};nt(ss,{listen:()=>Wc});var jc=t=>{let e=z.get(t);return e&&m.geometry[e.at].label?.[2]?e:null};function Tc(t){if(t.relation){let{small:s,known:i,denied:a,partial:l}=g.lines[t.at],f=[t.
source,t.target].map(d=>b[d].name).join(" → "),p=[w.known[i][0]];return a&&p.push("denied or disputed by somebody"),l&&p.push("not every party between the two\
 is named"),[f,`${t.label} · ${s}`,`${p.join("; ")}. Click opens the evidence.`]}let e=t.members?Ht(t):[t],o=e.flatMap(s=>I[s.at].filter(i=>g.drawn[i.at])),n=`${o.
length} ${o.length===1?"relation":"relations"} drawn`;if(t.members)return[Zt(t),e.slice(0,6).map(s=>s.name).join("; ")+(e.length>6?"; …":""),`${n}. Click open\
s the group in place.`];let r=g.pills[t.at].map(s=>s[0]).join(", ");return[t.name,t.small+(r?` · ${r}`:""),n]}function Nc(t){let e=u("hover"),o=!t.buttons&&t.target===
Ue&&x.hover?lt(x.hover)||jc(x.hover):null;if(!o||m.placed.kind==="map"||!u("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==x.hover||e.hidden){let[
r,s,i]=Tc(o);e.replaceChildren(C("strong",r),C("span",s),C("span",i)),e.dataset.of=x.hover,e.hidden=!1}let n=u("stage").getBoundingClientRect();e.style.left=`${Math.
min(t.clientX-n.left+16,n.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(t.clientY-n.top+18,n.height-e.offsetHeight-6)}px`}function Wc(){window.addEventListener(
"mousemove",Nc);let t=()=>{u("hover").hidden=!0};window.addEventListener("pointerdown",t,!0),W.addEventListener("pointerleave",()=>{u("hover").hidden=!0})}var Rs={};nt(Rs,{listen:()=>Rd});var as={};nt(as,{closeMenu:()=>Io,listen:()=>Dc,openMenu:()=>Pn});var Cn=t=>{let e=W.getBoundingClientRect(),{x:o,y:n}=E.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return Sa([o,n])};function so(t){let[e,o,n]=Cn(t);return Ve(
n,()=>wa([e,o])||(At()?Rc(t):Bc(e,o)))}function Rc({clientX:t,clientY:e}){let o=W.getBoundingClientRect(),n={x:t-o.left,y:e-o.top};return E.getNodeAt(n)||E.getEdgeAt(
n)||""}var is=t=>6/(m.placed.kind==="map"?t:Math.max(t,.6));function Bc(t,e){let o=E.getScale(),n=Qe(),r=$n(n).findLast(a=>ce([t,e,0,0],n.box(a,o)));if(r)return n.
id(r);let[s,i]=["",is(o)];for(let[a]of n.strokes()){let l=Xo(m.geometry[a.at],t,e,i);l<i&&([s,i]=["line:"+a.uid,l])}return s}var An=t=>{let e=ue([t.slice(5)])[0]||
[...m.geometry[z.get(t.slice(5)).at].tip,0,0],o=E.canvasToDOM({x:e[0],y:e[1]}),n=W.getBoundingClientRect();return{x:n.left+o.x,y:n.top+o.y}};function Pn(t,e){let o=u("card-menu"),{x:n,y:r}=e||An("card:"+t.id),s=u("stage").getBoundingClientRect(),i=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",Io),l);o.setAttribute("aria-label",`${t.name}: what to do`),o.replaceChildren(...qr(t).map(([l,f])=>i(_(l,f)))),Hr(t).then(l=>{o.hidden||(o.append(...l.
map(f=>i(_(`Expand: ${zr(f.words)} (${f.back.length+f.more})`,()=>Ur(t,f))))),a())},l=>N(l.message)),o.hidden=!1;let a=()=>{o.style.left=`${Math.max(4,Math.min(
n-s.left,s.width-o.offsetWidth-4))}px`,o.style.top=`${Math.max(4,Math.min(r-s.top,s.height-o.offsetHeight-4))}px`};a(),o.firstElementChild.focus({preventScroll:!0})}
function Io(){u("card-menu").hidden||(u("card-menu").hidden=!0,W.focus({preventScroll:!0}))}function Dc(){u("card-menu").addEventListener("keydown",t=>{let e=[...u(
"card-menu").children],o=e.indexOf(document.activeElement),n={ArrowDown:1,ArrowUp:-1}[t.key];n&&e[(o+n+e.length)%e.length].focus(),(n||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&Io(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{u("card-menu").contains(Kt(t))||
(u("card-menu").hidden=!0)},!0),W.addEventListener("contextmenu",t=>{let e=so(t);!e.startsWith("card:")||m.placed.kind==="map"||(t.preventDefault(),Pn(B.get(e.slice(
5)),{x:t.clientX,y:t.clientY}))})}var ds={};nt(ds,{boxAround:()=>Nn,boxMode:()=>Fo,closeNote:()=>je,listNotes:()=>cs,listen:()=>zc,moveNote:()=>Rn,newBox:()=>Wn,noteHere:()=>Tn,notesPart:()=>ls,
writeNote:()=>ve});var La=()=>[...document.querySelectorAll("input[name=colour]")];function ve(t){x.noting=t,u("panel").hidden=!1,u("noting").hidden=!1,u("noting-about").textContent=
`Note on: ${jo(t)}`,u("note-text").value=t.text,u("note-tag").value=t.tag,u("note-by").value=t.by||R.by,u("note-pinned").checked=t.pinned;for(let e of La())e.checked=
e.value===t.colour;u("note-drop").hidden=!R.notes.some(e=>e.key===t.key),u("panel").scrollTop=0,u("note-text").focus()}var jn=(t,e)=>({key:Ys("n"),about:t,text:"",
by:"",on:yo(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?It:"",layout:"",place:[],box:[],...e});function Tn(){let t=x.shownSheet||c.at;if(t)return ve(jn(
bn(t)));let{x:e,y:o}=E.getViewPosition();ve(jn("picture",{pinned:!0,layout:m.placed.kind,place:[K(e),K(o)]}))}function je(){x.noting=null,u("noting").hidden=!0,
!x.shownSheet&&!c.ends[1]&&(u("panel").hidden=!0),W.focus({preventScroll:!0})}function Ic(t){le(()=>{R.notes=R.notes.filter(e=>e.key!==t.key)}),ot(),N("Note rem\
oved; Ctrl-Z brings it back")}function Nn(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:g.focus??[],e=ue(c.picked.size?c.picked:t).filter(i=>i[2]);if(!e.length)
return Fo(!x.boxOn);let[o,n,r,s]=vt(e);Wn([o-14,n-20],[r+14,s+14])}function Fo(t){x.boxOn=t,u("box-add").setAttribute("aria-pressed",String(t)),W.style.cursor=t?
"crosshair":"default",t&&N("Drag over the picture to draw a box")}function Wn([t,e],[o,n]){Fo(!1),ve(jn("picture",{layout:m.placed.kind,box:[(t+o)/2,(e+n)/2,Math.
abs(o-t),Math.abs(n-e)].map(K)}))}function Rn(t,e){R.notes=R.notes.map(o=>o.key===t?{...o,layout:m.placed.kind,place:e.map(K)}:o)}function Fc(t,e,o){let n=m.paperBoxes.
find(r=>r[0]===t);n&&le(()=>Rn(t,[n[1]+e,n[2]+o]),"nudge")}function ls(t){let e=zi(t),o=C("div","","notes-of");if(!t)return o;o.append(_("Write a note",()=>ve(jn(
bn(t))))),e.length&&o.append(C("h3","Notes of analysts, no sources"));for(let n of e)o.append(Ea(n));return o}function Ea(t){let e=_("",()=>ve(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",n=>{!n.altKey||!ho[n.key]||(n.preventDefault(),Fc(t.key,{ArrowLeft:-20,ArrowRight:20}[n.
key]||0,{ArrowUp:-20,ArrowDown:20}[n.key]||0),u("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(C("strong",t.tag+": "));let o=t.
clock?` (${t.clock})`:"";return e.append(C("span",t.text),C("small",`${jo(t)}; ${t.by}, ${ft(t.on)}${o}${t.pinned?"; pinned":""}`)),e}function cs(){let t=$e(),e=t.
map(o=>{let n=C("li");return n.append(Ea(o)),n});u("notes-list").replaceChildren(...e),u("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function zc(){u("noting").addEventListener("submit",t=>{t.preventDefault();let e=ye(u("note-text").value,2e3),o=ye(u("note-by").value,
100);if(!e||!o)return N("A note needs words and the name of its author");let n={...x.noting,text:e,tag:ye(u("note-tag").value,100),by:o,pinned:u("note-pinned").
checked,colour:La().find(r=>r.checked)?.value};n.text!==x.noting.text&&(n.on=yo()),R.by=o,le(()=>{R.notes=[...R.notes.filter(r=>r.key!==n.key),n]}),je(),ot(),N(
`Noted on ${jo(n)}`)}),u("note-drop").addEventListener("click",()=>{let t=x.noting;je(),Ic(t)}),u("note-cancel").addEventListener("click",je),u("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&je()}),u("note-add").addEventListener("click",Tn),u("box-add").addEventListener("click",()=>Nn())}var ms={};nt(ms,{lasso:()=>io,listen:()=>cd});var fs={};nt(fs,{followPulled:()=>Dn,listen:()=>Qc});function ps(t,e){let o=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,n=o?e[0]>t[0]?1:-1:t[0]<m.placed.width/2?-1:1,r=t[0]+n*t[2]/2,s=o?e[0]-n*e[2]/2:e[0]+n*e[2]/2,i=s-r,a=n*
48,l=o?[r+.7*i,t[1],s-.55*i,e[1]]:[r+a,t[1],s+a,e[1]],f=[r,t[1],...l,s,e[1]],p={d:`M${v(r)} ${v(t[1])}C${[...l,s,e[1]].map(v).join(" ")}`,tip:[s,e[1]],way:[o?n:
-n,0],curve:f};return{...p,label:[...zt(p,.5),0,0]}}function Ca(){let t=new Map,e=new Map,o=new Map,n=p=>(e.has(p)||(e.set(p,P(p)),o.set(p,pe(p))),p);for(let p of j){
let d=n(X(b[p.source])),h=n(X(b[p.target])),y=`${d.id}>${h.id}`;t.has(y)||t.set(y,{source:d,target:h,lines:[]}),t.get(y).lines.push(p)}let r=[...t.values()],s=Hc(
r,e,o),i=new Map,a=p=>!p.members&&w.near.quiet[p.at]===1,l=r.filter(({source:p,target:d})=>p!==d&&o.get(p)===o.get(d)&&!a(p)&&!a(d)).sort((p,d)=>Math.abs(e.get(
p.source)[1]-e.get(p.target)[1])-Math.abs(e.get(d.source)[1]-e.get(d.target)[1])).slice(0,bt.bows),f=(p,d)=>a(p)&&w.near.parents[p.at]!==De(d)&&!(d.members||[]).
includes(w.near.parents[p.at]);m.unrouted=new Set;for(let p of r){let{source:d,target:h}=p,y=e.get(d),k=e.get(h),$=o.get(h)-o.get(d),S=c.pinned.has(d.id)||c.pinned.
has(h.id),L=t.has(`${h.id}>${d.id}`)?2.5:0,M=S?ps(y,k):$?Uc(p,y,k,s,L):_c(y,k,o.get(d)<0?-1:1),O=Math.abs($)===1?!f(d,h)&&!f(h,d):l.includes(p);for(let A of p.lines)
i.set(A.at,{...M}),O||m.unrouted.add(A.at)}return i}function Hc(t,e,o){let n=new Map,r=new Map;for(let{source:s,target:i}of t)for(let[a,l]of[[s,i],[i,s]]){let f=o.
get(l)-o.get(a);if(Math.abs(f)!==1)continue;let p=`${a.id}|${f}`;n.has(p)||n.set(p,{here:a,step_:f,others:new Map}),n.get(p).others.set(l,e.get(l)[1])}for(let{here:s,
step_:i,others:a}of n.values()){let l=[...a].sort((p,d)=>p[1]-d[1]),f=Math.min(12,e.get(s)[3]*.74/Math.max(l.length-1,1));l.forEach(([p],d)=>r.set(`${s.id}|${i}\
|${p.id}`,(d-(l.length-1)/2)*f))}return r}function Uc({source:t,target:e},o,n,r,s){let i=n[0]>o[0]?1:-1,a=o[0]+i*o[2]/2,l=n[0]-i*n[2]/2,f=l-a,p=o[1]+(r.get(`${t.
id}|${i}|${e.id}`)||0)+s*i,d=n[1]+(r.get(`${e.id}|${-i}|${t.id}`)||0)+s*i;return rr(a,p,[a+.7*f,p,l-.55*f,d],l,d,[i,0])}function _c(t,e,o){let n=t[0]+o*t[2]/2,r=e[0]+
o*e[2]/2,s=o*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*bt.gutter)/.75;return rr(n,t[1],[n+s,t[1],r+s,e[1]],r,e[1],[-o,0])}function Aa(t){let e=m.placed.kind==="near"&&m.routed.get(t.at);if(e)return e;let o=m.placed.paths,n=m.placed.kind!=="map"&&[t.source,t.target].some(i=>c.pinned.
has(X(b[i]).id));if(o&&o[t.at]&&!n){let[i,a,l,f,p]=o[t.at],d=m.placed.labels;return{d:i,tip:[a,l],way:[f,p],label:d?[d.x[t.at],d.y[t.at],d.w[t.at],d.h[t.at]]:null}}
let r=P(b[t.source]),s=P(b[t.target]);return m.placed.kind==="field"?ri(r,s):m.placed.kind==="near"?ps(r,s):Gc(t,r,s)}function Gc(t,e,o){let n=m.placed.labels?[
0,0,m.placed.labels.w[t.at],m.placed.labels.h[t.at]]:null,r=m.placed.kind==="tall"?1:0;Math.abs(o[r]-e[r])<(e[2+r]+o[2+r])/2+30&&(r=1-r);let s=1-r,i=2+r,a=o[r]>=
e[r]?1:-1,l=[e[0],e[1]],f=[o[0],o[1]],p=I[t.source].filter(U=>U.source===t.source&&U.target===t.target||U.source===t.target&&U.target===t.source),d=(n?n[2+s]:16)+
8,h=(p.indexOf(t)-(p.length-1)/2)*d,y=U=>Math.max(Math.min(h/d*12,U[2+s]/2-8),8-U[2+s]/2);l[r]+=a*e[i]/2,f[r]-=a*o[i]/2,l[s]+=y(e),f[s]+=y(o);let k=[0,0],$=[(l[0]+
f[0])/2,(l[1]+f[1])/2];k[r]=a,$[s]=(e[s]+o[s])/2+h;let S=[...$],L=[...$],M=n?a*n[i]/2:0;S[r]-=M,L[r]+=M;let O=(U,Y)=>{let xt=[...U],qt=[...Y];return xt[r]=qt[r]=
(U[r]+Y[r])/2,`C${v(xt[0])} ${v(xt[1])} ${v(qt[0])} ${v(qt[1])} ${v(Y[0])} ${v(Y[1])}`},A=`M${v(l[0])} ${v(l[1])}${O(l,S)}L${v(L[0])} ${v(L[1])}${O(L,f)}`,T=n&&
[$[0],$[1],n[2],n[3]];if(!t.by||!T||qc(T))return{d:A,tip:f,way:k,label:T};let F=[l,S,L,f].map(U=>U.map(v).join(" "));return{d:`M${F[0]}C${F[1]} ${F[2]} ${F[3]}`,
tip:f,way:k,label:null}}var qc=t=>!b.some(e=>ce(t,P(e),2))&&!m.geometry.some(e=>e.label&&ce(t,e.label,2));function Pa(){m.routed=m.placed.kind==="near"&&pi()?Ca():
new Map,m.geometry=[];for(let t of j)m.geometry.push(Aa(t));for(let t of m.geometry)t.d&&(t.path=new Path2D(t.d));m.batches=null}function Bn(t){for(let e of(t.members||
[t.at]).flatMap(o=>I[o])){m.routed.delete(e.at);let o=m.geometry[e.at]=Aa(e);o.d&&(o.path=new Path2D(o.d))}m.batches=null}var V=null;function Kc(t){if(V=null,!m.placed)return;Dn();let e=E.getScale(),o=E.getViewPosition(),n=W.clientWidth/2/e+qe,r=W.clientHeight/2/e+qe;m.frame=[o.x-n,
o.y-r,o.x+n,o.y+r];let s=At();et()?va(t,e,o,n,r):s?(Yr(),V={parts:s,scale:e,p:Wt(t,st()),plain:[],lit:[],lines:!1},s.under(V.p,e)):oo(t,st(),e)}function Jc(t){let e=to.
get(t);if(!(!V||!e)){if(g.focus&&V.parts.lit(e))return V.lit.push(e);V.plain.push(e),V.parts.stroke(V.p,e,V.scale)}}function ja(){if(V.lines)return;V.lines=!0;let{
parts:t,p:e,scale:o,plain:n,lit:r}=V;for(let s of r)t.stroke(e,s,o);t.between(e,[...n,...r],o)}function Vc({id:t}){let e=()=>{!V||!Rt.has(t)||(ja(),V.parts.seat(
V.p,Rt.get(t)[0],V.scale))},[o,n]=Ta(t);return{drawNode:e,nodeDimensions:{width:o,height:n}}}function Xc(t){V&&(ja(),V.parts.over(V.p,V.scale),Zr(V.p,V.scale,st())),
V=null,x.loop&&Zc(t,E.getScale())}var Ta=t=>{let e=At();return e&&Rt.has(t)?e.box(Rt.get(t)[0],E.getScale()).slice(2):[0,0]};function Yc(t,e,o){let n=to.get(t);
if(!n)return 1/0;let r=is(E.getScale());return Xo(m.geometry[n[0].at],e,o,r)*10/r}function Dn(){for(let t of x.pulled){let[e,o]=aa(E,t);c.pinned.set(J(t),[K(e),
K(o)]),Bn(lt(J(t)))}}function Zc(t,e){t.save(),t.strokeStyle=(st()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[o,n],[r,s]]=[
x.loop[0],x.loop.at(-1)];for(let[i,a]of x.boxOn?[[o,n],[r,n],[r,s],[o,s],[o,n]]:x.loop)t.lineTo(i,a);t.stroke(),t.restore()}function Qc(){E.setOptions({nodes:{ctxRenderer:Vc}}),
ht.nodes.add({id:"card:",x:0,y:0}),ht.edges.add({id:"line:",from:"card:",to:"card:"}),ra(E,{size:Ta,line:Jc,far:Yc}),ht.edges.clear(),ht.nodes.clear(),E.on("bef\
oreDrawing",Kc),E.on("afterDrawing",Xc)}function td(t){let e=w.map.marks[t[0].at],o=t.filter(s=>w.map.how[s.at]==="seat").length,n=t.map(s=>[s.name,"",s.small,"party:"+s.uid]),r=o?`The registers on fi\
le give no town for ${o===t.length?"them":`${o} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";rt.length=0,ee("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",n]]]),N(`${t.length} stand at ${w.map.names[e]}`)}
function Ra(t){if(x.joining&&t.startsWith("card:"))return ke(x.joining,t.slice(5));if(m.placed.kind==="map"&&t.startsWith("card:")&&gr(B.get(t.slice(5))).length>
1)return td(gr(B.get(t.slice(5))));if(t.startsWith("note:"))return ve(R.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?be(it.get(t.slice(5))):t?pt(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&eo()}function ed(t,e){$t();let o=b.filter(n=>g.cards[n.at]&&si(t,P(n))).map(n=>n.id);c.picked=new Set(e?[...c.picked,
...o]:o),[c.at,c.route,c.ends]=["",-1,["",""]],io(!1),q(),N(`${c.picked.size} picked`)}function io(t){x.lassoOn=t,u("lasso").setAttribute("aria-pressed",String(
t)),W.style.cursor=t?"crosshair":"default"}var tt=null,Na=!0;function od(t){t!==Na&&E.setOptions({interaction:{dragNodes:t}}),Na=t}function nd(t){let e=Cn(t),o=so(
t),n=t.pointerType==="touch",r=m.placed.kind==="map";if(od(!n&&!r),t.shiftKey||x.lassoOn||x.boxOn)x.loop=[e];else{if(n)return null;if(o.startsWith("note:"))return{
id:o,spot:e,...ga(o.slice(5),e)};if(/^(card|pack):/.test(o)&&!r&&!At()){let s=P(lt(o.slice(5)));return{id:o,spot:e,card:o.slice(5),dx:s[0]-e[0],dy:s[1]-e[1]}}}return x.
loop?{id:o,spot:e}:null}function rd(t){t.button!==0||t.target!==Ue||(tt=nd(t),tt&&(Object.assign(tt,{x:t.clientX,y:t.clientY,far:!1}),t.stopPropagation()))}function sd(t){
if(!tt.far&&Math.hypot(t.clientX-tt.x,t.clientY-tt.y)>4&&(tt.far=!0,x.loop||$t(),tt.before=ae()),!tt.far)return;let[e,o]=Cn(t);x.loop?x.loop.push([e,o]):tt.note?
Rn(tt.note,[e+tt.dx,o+tt.dy]):(c.pinned.set(tt.card,[K(e+tt.dx),K(o+tt.dy)]),Bn(lt(tt.card))),E.redraw()}function id(t){if(!tt)return;let{id:e,far:o,note:n,before:r}=tt;
x.loop&&o&&x.boxOn?Wn(x.loop[0],x.loop.at(-1)):x.loop&&o?ed(x.loop,t.ctrlKey||t.metaKey):o?(n&&xo(r),q(m.placed.kind!=="field")):t.target===Ue&&Ra(e),x.loop=tt=
null,E.redraw()}function zo(t){t!==x.hover&&(x.hover=t,W.style.cursor=t?"pointer":"default",m.placed.kind==="near"&&Ir())}function ad(t){let e=Jt&&m.placed.kind===
"field"&&j.length>6e3;if(t.target!==Ue||t.buttons||e)return;let o=so(t);At()&&!o.startsWith("note:")||o.slice(5)!==x.hover&&(zo(o.slice(5)),E.redraw())}function ld(){
let t=!1,e=({event:o})=>{Ra(so({clientX:o.center.x,clientY:o.center.y})),Fr()};E.on("click",o=>o.event.type==="tap"&&e(o)),E.on("hold",()=>{t=!0}),E.on("release",
o=>{t&&e(o),t=!1}),E.on("hoverNode",({node:o})=>zo(J(o))),E.on("hoverEdge",({edge:o})=>zo(J(o))),E.on("blurNode",()=>zo("")),E.on("blurEdge",()=>zo("")),E.on("d\
ragStart",({nodes:o})=>{t=!1,x.moving=!0,x.pulled=o,o.length&&$t()}),E.on("dragEnd",()=>{x.moving=!1;let o=x.pulled.length>0;Dn(),x.pulled=[],xe(),o?q(m.placed.
kind!=="field"):E.redraw()})}var Wa=0;function cd(){ld(),W.addEventListener("pointerdown",rd,!0),window.addEventListener("pointermove",t=>tt?sd(t):ad(t)),window.
addEventListener("pointerup",id),E.on("zoom",()=>{x.moving=!0,clearTimeout(Wa),Wa=setTimeout(()=>{x.moving=!1,xe(),E.redraw()},160)})}var xs={};nt(xs,{listDates:()=>ws,listFilters:()=>ys,listRoutes:()=>gs,listen:()=>md,step:()=>Te});var hs={};nt(hs,{listTallies:()=>us,listen:()=>pd});function Ba(t){let e=new Map;for(let[o,n]of t)for(let r of new Set(n.map(s=>`${o}.${s}`)))e.set(r,(e.get(r)||0)+1);return e}function Da(t,e){let o=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,s)=>o(s)-o(r)||(r<s?-1:1))}var Fa=[["relation","Relation",()=>j.filter(t=>g.lines[t.at]),t=>[Ee(t.relation)]],["voice","Who says so",()=>j.filter(t=>g.lines[t.at]),t=>g.lines[t.at].voices.
map(Ee)],["country","Country",()=>b,t=>[nn(t)]],["measure","Measure",()=>b,rn]],Ia="";function dd(){let t=[],e=(o,n)=>t.push([o,n]);for(let[o,,n,r]of Fa)for(let s of n())
ut(s)&&e(o,r(s));for(let o of b)ut(o)&&e("family",[o.family]);for(let o of g.lines)!o||!ut(o)||(e("known",[o.known]),e("level",[o.level]),e("weight",[o.support===
null?"none":o.weight]),e("mark",[o.denied&&"denied",o.partial&&"partial"].filter(Boolean)),e("status",o.statuses),e("source",o.sources));return Ba(t)}function us(){
let t=[c.known,c.from,c.to,j.length,c.grown.length].join(" ");if(H&&Object.keys(H.opens).length||t===Ia)return;Ia=t;let e=dd();for(let[o,n]of Fa){let r=Da(e,o),
s="tally-"+o;if(r.length<2){u(s)&&u(s).remove();continue}if(!u(s)){let i=C("details","","more"),a=C("ul","","legend");i.id=s,i.append(C("summary",n),a),u("talli\
es").append(i)}u(s).lastElementChild?.replaceChildren(...r.map(i=>{let a=C("li"),l=C("button");return l.type="button",l.dataset.filter=`${o}.${i}`,l.append(C("s\
pan",i)),a.append(l),a}))}for(let o of Dt("filter")){let n=o.querySelector(".count");n||o.append(n=C("span","","count")),n.textContent=String(e.get(o.dataset.filter||
"")||0)}}function pd(){u("filters").addEventListener("click",t=>{let e=Kt(t).closest("button[data-filter]");e&&D(()=>{let o=e.dataset.filter||"";c.off.has(o)?c.
off.delete(o):c.off.add(o)})})}function gs(){let t=u("routes");if(!t)return;t.replaceChildren();let e=on()!==null;g.routes.forEach((o,n)=>{let r=C("li"),s=_("",()=>fd(n));s.append(C("span",o.
mark,"rank"),C("span",o.way,"way"),C("span",o.score,"score"));for(let i of o.codes)s.append(C("span",i,"score"));o.drawn||s.append(C("span","not all of its step\
s are drawn on this page: ask for it as of this date","score")),s.append(C("span","Steps: "+o.spoken,"hidden")),s.setAttribute("aria-pressed",String(c.route===n)),
s.dataset.route=String(n),r.append(s),t.append(r)}),u("routes-told").textContent=!e&&H?Mo.get(Oo(w.trace.items)):e?g.routes.length?"":`No documented route for t\
hese dates. ${w.gap}`:"Routes for this pair of dates are not carried by the page: set one date at a time, or ask entrepot routes with both."}function fd(t){let e=c.
route===t;D(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),u("panel").hidden=!0;let o=g.routes[c.route];if(!o)return N("");N(`${o.way}: ${o.score}`),
window.innerWidth<=760&&u("stage").scrollIntoView({block:"start"}),m.placed.kind!=="map"&&(window.innerWidth<=760||E.getScale()<.6)&&Lr(o)}function ws(){let{known:t,
spans:e}=w.clock,o=u("known");o.max=t.length,o.value=c.known?t.indexOf(c.known):t.length;let n=c.known?`as public on ${ft(c.known)}`:"all that is public";o.setAttribute(
"aria-valuetext",n),u("known-told").textContent=n;for(let[r,s]of[["from",c.from],["to",c.to]])u(r).max=String(Math.max(e.length-1,0)),u(r).value=String(s),u(r).
setAttribute("aria-valuetext",e.length?ft(e[s][0]):"");u("true-told").textContent=me()[1]===""?"at any time":`${ft(e[c.from][0])} to ${ft(e[c.to][0])}`,u("dates\
-reset").hidden=!Le()&&!c.against,ns(),u("earlier").disabled=t.length===0||c.known===t[0],u("later").disabled=c.known===""}function ys(){us();for(let o of Dt("f\
ilter"))o.setAttribute("aria-pressed",String(!c.off.has(o.dataset.filter||"")));u("least").value=String(c.least),u("least-told").textContent=c.least?`at least ${c.
least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${g.cards.reduce((o,n)=>o+n,0)} of ${b.length} cards`,`${g.drawn.reduce((o,n)=>o+n,0)} of ${j.length} lines`];u(
"counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),m.placed.kind==="near"&&(u("counts").textContent+=`: ${vi()}`),
u("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),u("picked").hidden=c.picked.size===0}function Te(t){let{known:e}=w.clock,o=c.known?e.indexOf(
c.known):e.length,n=Math.min(Math.max(o+t,0),e.length);D(()=>{c.known=e[n]||""}),N(`${u("known-told").textContent}: ${u("counts").textContent}`)}var Ho=0;function za(){
Ho?(clearInterval(Ho),Ho=0):(c.known||D(()=>{c.known=w.clock.known[0]||""}),Ho=setInterval(()=>c.known?Te(1):za(),900)),u("play").textContent=Ho?"Stop":"Play"}function md(){
u("least").addEventListener("input",()=>D(()=>{c.least=Number(u("least").value)},!1,"least")),u("known").addEventListener("input",()=>D(()=>{c.known=w.clock.known[Number(
u("known").value)]||""},!1,"known"));for(let t of["from","to"])u(t).addEventListener("input",()=>D(()=>{c[t]=Number(u(t).value),c.from>c.to&&(c[t==="from"?"to":
"from"]=c[t])},!1,"true"));u("dates-reset").addEventListener("click",()=>D(()=>{[c.known,c.from,c.to,c.against]=["",0,ie().to,""]})),u("earlier").addEventListener(
"click",()=>Te(-1)),u("later").addEventListener("click",()=>Te(1)),u("play").addEventListener("click",za),u("all").addEventListener("click",()=>D(()=>{c.hidden.
clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),u("only-picked").addEventListener("click",()=>oe(b.filter(t=>!c.picked.has(t.id)).map(t=>t.
id))),u("hide-picked").addEventListener("click",()=>oe([...c.picked]))}var Ns={};nt(Ns,{editStep:()=>Go,listStory:()=>Gn,listen:()=>Td,playStory:()=>qn});var[Ua,ud,_a,hd]=[2,3,4,5],Ha=4,bs=t=>`<FEFF${Array.from({length:t.length},(o,n)=>t.charCodeAt(n)).map(o=>o.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function gd({title:t,image:e,wide:o,high:n},r,s){let i=o>n?[842,595]:[595,842],a=Math.min((i[0]-48)/o,(i[1]-48)/n),[l,f]=[o*a,n*a],p=`q ${l.toFixed(2)} 0 0 ${f.
toFixed(2)} ${((i[0]-l)/2).toFixed(2)} ${(i[1]-24-f).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Ua} 0 R /MediaBox [0 0 ${i.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${p.length} >>
stream
${p}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${o} /Height ${n} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${bs(t)} /Parent ${_a} 0 R ${s}/Dest [${r} 0 R /Fit] >>`]]}function wd(t,{title:e,subject:o}){let n=t.map((i,a)=>hd+Ha*a),r=n.map(i=>`${i+
Ha-1} 0 R`),s=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Ua} 0 R /Outlines ${_a} 0 R ${s}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${n.map(i=>`${i} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${bs(e)} /Subject ${bs(o)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((i,a)=>{let l=a?`/Prev ${r[a-1]} `:"",f=a+1<t.length?
`/Next ${r[a+1]} `:"";return gd(i,n[a],l+f)})]}function In(t,e){let o=wd(t,e),n=[],r=[],s=new TextEncoder,i=0,a=p=>{let d=typeof p=="string"?s.encode(p):p;n.push(
d),i+=d.length};a(`%PDF-1.7
`),o.forEach((p,d)=>{r.push(i),a(`${d+1} 0 obj
`),p.forEach(a),a(`
endobj
`)});let l=i,f=r.map(p=>`${String(p).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${o.length+1}
0000000000 65535 f 
${f}trailer
<< /Size ${o.length+1} /Root 1 0 R /Info ${ud} 0 R >>
startxref
${l}
%%EOF
`),n}function Fn(t){let e={focus:g.focus,hover:x.hover,frame:m.frame};x.saving=!0,[x.hover,m.frame]=["",null],c.route<0&&!c.ends[0]&&(g.focus=null);try{return t()}finally{
x.saving=!1,g.focus=e.focus,x.hover=e.hover,m.frame=e.frame}}function yd(t,e){let o=[],n=[...new Set(b.filter(s=>g.cards[s.at]).map(s=>s.family))],r=j.filter(s=>g.
drawn[s.at]);for(let s of n)o.push({glyph:w.looks[s].glyph,colour:w.looks[s][e?"dark":"light"],words:w.looks[s].label});for(let[s,[i,a]]of Object.entries(w.known))
r.some(l=>g.lines[l.at].known===s)&&o.push({dash:a,width:2.2,words:i});for(let[s,i]of Object.entries(w.bands))r.some(a=>String(g.lines[a.at].weight)===s&&g.lines[a.
at].support!==null)&&o.push({dash:[],width:w.widths[s],words:i});return r.some(s=>g.lines[s.at].denied)&&o.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(s=>g.lines[s.at].partial)&&o.push({partial:!0,words:"not every party between the two is named"}),o}function xd(t,e,o,n,r){let s=0,i=r+12;for(let a of o){
let l=30+wt(a.words,11,!1);s&&s+l>n&&([s,i]=[0,i+18]);let f=i-4;a.glyph?t.push({glyph:a.glyph,at:[s+11,f,5],fill:a.colour}):a.denied?(t.push({d:`M${v(s)} ${v(f-
2)}H${v(s+22)}M${v(s)} ${v(f+2)}H${v(s+22)}`,stroke:e.line,width:1,dash:[]}),pn(t,e,s+11,f,5.5)):a.partial?t.push({words:"…",x:s+11,y:f+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${v(s)} ${v(f)}H${v(s+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:s+28,y:i,size:11,fill:e.ink}),
s+=l+16}return o.length?i+8:r}var Uo=(t="")=>`Known by: ${t||u("known-told").textContent}. True during: ${u("true-told").textContent}. ${no()}`,ks=()=>[w.caveat,
m.placed.kind==="map"?w.map_note:"",m.placed.kind==="near"?Si():"",ba()].filter(Boolean).join(" ");function zn(t,e,o="",n=!1){let r=t?w.dark:w.light,s=[],i=[],a=18,
l=e-2*a,f=(h,y,k,$,S,L=!1)=>{for(let M of k?dt(k,l,$,999,L):[])y+=$*1.3,h.push({words:M,x:0,y:y-$*.3,size:$,fill:S,bold:L});return y},p=xd(i,r,yd(r,t),l,8);if(n)
return{head:s,foot:i,top:f(s,4,o,12,r.soft)+4,low:p+6,edge:a};let d=f(s,12,document.title,17,r.ink,!0);d=f(s,d+3,w.question,12,r.soft),d=f(s,d+2,Uo(o),11,r.soft)+
10,p=f(i,p+4,ks(),11,r.ink);for(let h of w.terms)p=f(i,p+2,h,10,r.soft);return{head:s,foot:i,top:d,low:p+14,edge:a}}function bd(t,e,o,n){let s=[[c.against,m.earlier],[c.known,null]].map(([l,f])=>Ve(f,()=>Ie(l,()=>Ga(t,e,o/2,_t(l),n)))),i=document.createElement("canvas");[i.width,
i.height]=[s[0].width+s[1].width,Math.max(s[0].height,s[1].height)];let a=Oe(i);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,i.width,i.height),s.
forEach((l,f)=>a.drawImage(l,f*s[0].width,0)),i}var Gt=(t,e,o=8e3,n=!1)=>et()?bd(t,e,o,n):Ga(t,e,o,"",n),ao=(t,e)=>Uint8Array.from(atob(t.toDataURL(e,.93).split(
",")[1]),o=>o.charCodeAt(0));function Ga(t,e,o,n,r){return Fn(()=>{let[s,i,a,l]=On(he()),f=a-s,p=l-i,d=2,h=Math.min(m.placed.kind==="map"?2400/f:t,o/f,o/p),y=Math.
round(Math.max(f*h,640*d)),k=zn(e,y/d,n,r),$=document.createElement("canvas");$.width=y,$.height=Math.max(Math.round(p*h+(k.top+k.low)*d),1);let S=Oe($),L=k.top*
d;S.fillStyle=(e?w.dark:w.light).ground,S.fillRect(0,0,$.width,$.height),S.save(),S.beginPath(),S.rect(0,L,$.width,p*h),S.clip(),S.translate(($.width-f*h)/2,L),
S.scale(h,h),S.translate(-s,-i),oo(S,e,m.placed.kind==="field"?Math.max(h,.6):m.placed.kind==="map"?h/d:h),S.restore();for(let[M,O]of[[k.head,0],[k.foot,L+p*h]]){
S.setTransform(d,0,0,d,k.edge*d,O);for(let A of M)Ut(S,A)}return $})}function kd(t){let e=-1;for(let o of t){e^=o;for(let n=0;n<8;n++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function qa(t){let e=new TextEncoder,o=[],n=[],r=0,s=p=>{
let d=new DataView(new ArrayBuffer(p.reduce((y,[,k])=>y+k,0))),h=0;for(let[y,k]of p)k===2?d.setUint16(h,y,!0):d.setUint32(h,y,!0),h+=k;return new Uint8Array(d.buffer)};
for(let[p,d]of t){let h=typeof d=="string"?e.encode(d):d,y=e.encode(p),k=[[20,2],[2048,2],[0,2],[0,2],[33,2],[kd(h),4],[h.length,4],[h.length,4],[y.length,2],[0,
2]];n.push(s([[33639248,4],[20,2],...k,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let $=[s([[67324752,4],...k]),y,h];o.push(...$),r+=$.reduce((S,L)=>S+L.length,0)}let i=n.
reduce((p,d)=>p+d.length,0),a=s([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[i,4],[r,4],[0,2]]),l=new Uint8Array(r+i+a.length),f=0;for(let p of[...o,...n,
a])l.set(p,f),f+=p.length;return l}var Un="http://schemas.openxmlformats.org/package/2006",Va="http://schemas.openxmlformats.org/officeDocument/2006/relationships",vs=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${Va}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),co=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,lo=12700,[po,Xa,fo]=[960,540,36],Ka=62,Ja=124,$d=62,vd=230,Sd='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',Md=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],Ss=t=>Lt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),Ya=([t,e,o,n])=>`<a:xfrm\
><a:off x="${Math.round(t*lo)}" y="${Math.round(e*lo)}"/><a:ext cx="${Math.round(o*lo)}" cy="${Math.round(n*lo)}"/></a:xfrm>`;function Hn(t,e,o,n,r,s){let i=o?`\
<p:ph type="${o}"/>`:"",a=s.map(p=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${Ss(p)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${Ya(n)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${o?"":' txBox="1"'}/><p:nvPr>${i}</p\
:nvPr></p:nvSpPr>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var _o=t=>`${co}<Relationships xmlns="${Un}/relationships">${t.map(([e,o,n])=>`<Relationship Id="${e}" Type="${o==="core-properties"?`${Un}/relationships/\
metadata`:Va}/${o}" Target="${n}"/>`).join("")}</Relationships>`;function Od(){let t=Md.map(r=>r.split(":")).map(([r,s])=>`<a:${r}><a:srgbClr val="${s}"/></a:${r}\
>`).join(""),e=(r,s)=>`<a:${r}><a:latin typeface="${s}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,o=r=>r.repeat(3),n='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${co}<a:theme ${vs} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${o(n)}</a:fillStyleLst><a:lnStyleLst>${o(`<a:ln w="\
6350">${n}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${o("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${o(n)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var $s=(t,e,o)=>`${co}<p:${t} ${vs}><p:cSld><p:spTree>${Sd}${e}</p:spTree></p:cSld>${o}</p:${t}>`;function Ld(t){
let e=n=>{let r=(po-2*fo)/n*2;return t.map(i=>Math.max(1,Math.ceil(i.length/r))).reduce((i,a)=>i+a,0)*n*1.2},o=[13,12,11,10].find(n=>e(n)<=Ja)??9;return{size:o,
high:Math.min(e(o),Ja)}}function Ed(t){let e=Xa-16,o=t.print.join(" · "),n=10*Math.ceil(o.length/vd),r=Ld(t.answer),s=Ka+r.high+8,i=[po-2*fo,e-n-8-s],a=Math.min(
i[0]/t.wide,i[1]/t.high),[l,f]=[t.wide*a,t.high*a],p=[(po-l)/2,s+(i[1]-f)/2,l,f],d=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${Ss(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${Ya(p)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,h=(k,$)=>[fo,k,po-2*fo,$],y=[Hn(2,"Title","title",h(24,36),t.title.length>$d?
17:26,[t.title]),Hn(3,"Answer","",h(Ka,r.high),r.size,t.answer),d,Hn(5,"Sources","",h(e-n,n),8,[o])];return $s("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var Cd=(t,e)=>[[`ppt/slides/slide${e}.xml`,Ed(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,_o([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function Za(t,e){let o=e.map((d,h)=>h+1),n=(d,h)=>`<Override PartNa\
me="/${d}" ContentType="application/vnd.openxmlformats-${h}+xml"/>`,r="officedocument.presentationml",s=[n("ppt/presentation.xml",`${r}.presentation.main`),n("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),n("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...o.map(d=>n(`ppt/slides/slide${d}.xml`,`${r}.s\
lide`)),n("ppt/theme/theme1.xml","officedocument.theme"),n("docProps/core.xml","package.core-properties")],i=Hn(2,"Title","title",[fo,24,po-2*fo,36],26,["Title"]),
f=$s("sldMaster",i,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
p=$s("sldLayout",i,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return qa([["[Content_Types].xml",`${co}<Types xmlns="${Un}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${s.join("")}</Types>`],["\
_rels/.rels",_o([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${co}<cp:corePropertie\
s xmlns:cp="${Un}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${Ss(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${co}<p:presentation ${vs}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${o.map(d=>`<p:sldId id="${255+d}" r:id="rId${d+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${po*lo}" cy="${Xa*lo}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",_o([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...o.map(d=>[`rId${d+2}`,"slide",`slides/slide${d}.xml`])])],["ppt/slideMasters/slideMaster1.xml",f],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
_o([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",p],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",_o([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",Od()],...e.flatMap((d,h)=>Cd(d,h+1))])}function Ms(){let t=Gt(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${Uo()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[ks(),...w.
terms],image:ao(t,"image/png"),wide:t.width,high:t.height}}var Os=t=>new Blob([Za(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),Qa=()=>Os([Ms()]);var Ls=t=>`${t.by}, ${ft(t.on)}`,tl=t=>t.split(`
`).filter(Boolean);async function Es(t){let e=Ft(t.view).grown.filter(o=>!Re.some(n=>n[1]===o));for(let o of e)await xn(o)}function Cs(t){let e={...c};try{return R.
steps.map((o,n)=>(Object.assign(c,Ft(o.view)),q(!0),t(o,`${n+1}. ${o.title}`)))}finally{Object.assign(c,e),q(!0)}}async function _n(){let t={...c,grown:c.grown.
slice()};for(let e of R.steps)await Es(e);Object.assign(c,t),q(!0)}var el=()=>Cs((t,e)=>{let o=C("section","","page"),n=document.createElement("img");return n.alt=
e,n.src=Gt(2,!1,3e3).toDataURL("image/png"),o.append(C("h2",e),n,C("p",t.text),C("small",Ls(t))),o});function Ad(t,e,o){let s=[],i=12,a=(p,d,h,y=!1)=>{for(let k of dt(
p,t.width/2-36,d,999,y))i+=d*1.3,s.push({words:k,x:18,y:i-d*.3,size:d,fill:h,bold:y})};a(e,22,w.light.mark,!0),i+=4;for(let p of tl(o.text))a(p,14,w.light.ink);
a(Ls(o),11,w.light.soft);let l=document.createElement("canvas");l.width=t.width,l.height=Math.ceil(i*2)+t.height;let f=Oe(l);f.fillStyle=w.light.ground,f.fillRect(
0,0,l.width,l.height),f.drawImage(t,0,l.height-t.height),f.scale(2,2);for(let p of s)Ut(f,p);return l}async function ol(){await _n();let t=Cs((o,n)=>{let r=Ad(Gt(
2,!1,3e3),n,o);return{title:n,image:ao(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(In(t,e),{type:"\
application/pdf"})}async function nl(){return await _n(),Os(Cs((t,e)=>{let o=Ms(),n=`${document.title}. ${w.question}`;return{...o,title:e,answer:[...tl(t.text),
Uo()],spoken:`${e}. ${t.text}`,print:[Ls(t),n,...o.print]}}))}var ne=-1,As=-1;function Gn(){let t=R.steps;u("story").replaceChildren(...t.map((o,n)=>{let r=C("li"),s=_(o.title,()=>js(n)),i=C("div","","steps");s.setAttribute(
"aria-pressed",String(ne===n));let a=(l,f,p,d)=>{let h=_(l,p);h.setAttribute("aria-label",`${f}: ${o.title}`),h.disabled=!!d,i.append(h)};return a("↑","Earlie\
r in the story",()=>rl(n,-1),n===0),a("↓","Later in the story",()=>rl(n,1),n===t.length-1),a("Change","Change the step",()=>Go(n)),a("Remove","Remove the step",
()=>le(()=>{R.steps=t.filter((l,f)=>f!==n)})),r.append(s,i),r}));for(let o of["play","print","pdf","pptx"])u(`story-${o}`).disabled=t.length===0;u("story-play").
textContent=ne<0?"Play":"Stop"}function Go(t){As=t;let e=R.steps[t]||{title:"",text:""};u("story-form").open=!0,u("step-title").value=e.title,u("step-text").value=
e.text,u("step-by").value=e.by||R.by,u("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",u("step-title").focus()}function rl(t,e){
le(()=>{let o=R.steps.slice();o.splice(t+e,0,...o.splice(t,1)),R.steps=o}),u("story").children[t+e].querySelector("button")?.focus()}function Pd(t){Object.assign(
c,Ft(t.view)),x.lastKind="",q(!0),c.eye?E.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):yt(),ot()}async function js(t){let e=R.steps[t];$t(),ne=t,await Es(
e),Pd(e),u("telling").hidden=!1,u("telling-at").textContent=`${t+1} of ${R.steps.length}`,u("telling-title").textContent=e.title,u("telling-text").textContent=e.
text,u("telling-back").disabled=t===0,u("telling-next").disabled=t===R.steps.length-1}function Ts(){ne=-1,u("telling").hidden=!0,Gn()}var qn=()=>ne>=0?Ts():R.steps.
length?js(0):N("There is no story yet: s adds this view"),Ps=t=>ne+t>=0&&ne+t<R.steps.length&&js(ne+t);function jd(t){if(ne<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)Ps(e);else if(t.key==="Escape")Ts();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function Td(){u("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=ye(u("step-title").value,100),o=ye(u("step-by").value,100);if(!e||!o)return N("A step needs a title a\
nd the name of its author");xe();let n={page:It,title:e,text:ye(u("step-text").value,2e3),view:Vt(),by:o,on:yo()};R.by=o,le(()=>{R.steps=As<0?[...R.steps,n]:R.steps.
map((r,s)=>s===As?n:r)}),Go(-1),u("story-form").open=!1,N(`${R.steps.length} ${R.steps.length===1?"step":"steps"} in the story`)}),u("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>Kt(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||u("ke\
y-sheet").open||jd(t),!0),u("story-play").addEventListener("click",qn),u("telling-next").addEventListener("click",()=>Ps(1)),u("telling-back").addEventListener(
"click",()=>Ps(-1)),u("telling-stop").addEventListener("click",Ts),u("story-print").addEventListener("click",async()=>{await _n(),x.toPrint=!0,window.print()}),
u("story-pdf").addEventListener("click",async()=>Ct(Et("pdf"),await ol())),u("story-pptx").addEventListener("click",async()=>Ct(Et("pptx"),await nl()))}function mo(t,e){if(!t.length)return;e.push(er());let{view:o,own:n}=t.pop();Zs(n),Ws(o)}function Ws(t){let e=c.eye,o=c.mode,n=c.turn;Object.assign(c,Ft(t)),c.mode===
o&&c.turn===n&&(c.eye=e),x.lastKind="",q(!0),ot()}function Nd(t){let e=[...Ot().map(bo),...j.filter(o=>g.drawn[o.at]).map(o=>"line:"+o.uid)];e.length&&pt(e[(e.indexOf(c.at)+t+e.length)%e.length])}function Wd(t){
let e=J(c.at),o=P(B.get(e)),n=20,r={ArrowLeft:-n,ArrowRight:n}[t.key]||0,s={ArrowUp:-n,ArrowDown:n}[t.key]||0;D(()=>c.pinned.set(e,[K(o[0]+r),K(o[1]+s)]),!0,"nu\
dge")}var sl={"/":t=>{t.preventDefault(),u("search").focus()},t:()=>Wo(c.mode==="table"?"picture":"table"),m:()=>w.map&&Wo(c.mode==="map"?"picture":"map"),"?":()=>Kn(),
n:t=>{t.preventDefault(),Tn()},b:t=>{t.preventDefault(),Nn()},s:t=>{t.preventDefault(),Go(-1)},p:()=>qn(),k:()=>Ma(),d:()=>u("theme").click(),l:()=>u("every").hidden||
u("every").click(),r:()=>u("turn").hidden||u("turn").click(),0:()=>u("fit").click(),"[":()=>Te(-1),"]":()=>Te(1),h:()=>c.picked.size?oe([...c.picked]):lt(J(c.at))&&
oe(Be(lt(J(c.at)))),e:()=>c.at.startsWith("card:")&&Pn(B.get(J(c.at))),o:()=>c.at.startsWith("card:")&&_r(B.get(J(c.at))),w:()=>c.at.startsWith("card:")&&Gr(B.get(
J(c.at))),g:()=>ua(),y:()=>u("tidy").click(),f:()=>c.at.startsWith("card:")&&Sn(J(c.at)),c:()=>c.at.startsWith("card:")&&(x.joining?ke(x.joining,J(c.at)):yn(J(c.
at))),x:()=>c.at.startsWith("card:")&&D(()=>c.picked.has(J(c.at))?c.picked.delete(J(c.at)):c.picked.add(J(c.at)))},Kn=()=>u("key-sheet").open?u("key-sheet").close():
u("key-sheet").showModal();function Rd(){W.addEventListener("keydown",t=>{ho[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&m.placed.kind!=="map"?
Wd(t):Nd(ho[t.key])):t.key==="Enter"&&x.shownSheet?u("sheet").focus():(t.key==="+"||t.key==="-")&&E.moveTo({scale:E.getScale()*(t.key==="+"?1.2:1/1.2)})}),u("ke\
ys-open").addEventListener("click",Kn),u("keys-close").addEventListener("click",Kn),document.addEventListener("keydown",t=>{if(u("key-sheet").open)return t.key===
"?"?Kn():void 0;let e=Kt(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(Io(),e&&(Kt(t).value=""),u("hits").replaceChildren(),u("\
save").open=!1,io(!1),Fo(!1),eo(),W.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key==="\
z"&&!t.shiftKey?mo(Xt,Yt):mo(Yt,Xt)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&sl[t.key]&&sl[t.key](t)})}var Bs={};nt(Bs,{listen:()=>Id});var re=u("mini"),Se=[168,112],Me=1,Jn=[0,0];function Bd(){let t=E.getScale(),{x:e,y:o}=E.getViewPosition(),n=W.clientWidth/t,r=W.clientHeight/t;return[e-n/2,o-r/
2,e+n/2,o+r/2]}function Dd(){let t=m.placed&&c.mode!=="table"&&W.clientWidth>0?b.filter(O=>g.cards[O.at]):[],[e,o,n,r]=Bd(),s=t.map(P),i=!s.some(([O,A,T,F])=>O-
T/2<e-1||O+T/2>n+1||A-F/2<o-1||A+F/2>r+1);if(re.hidden=i,i)return;let[a,l,f,p]=vt(s),d=Oe(re),h=2;Me=Math.min((Se[0]-8)/(f-a),(Se[1]-8)/(p-l)),Jn=[(a+f)/2-Se[0]/
2/Me,(l+p)/2-Se[1]/2/Me],[re.width,re.height]=[Se[0]*h,Se[1]*h];let y=st()?w.dark:w.light,k=(O,A)=>(O-Jn[A])*Me;d.scale(h,h),t.forEach((O,A)=>{let[T,F,U,Y]=s[A];
d.fillStyle=w.looks[O.family][st()?"dark":"light"],d.fillRect(k(T-U/2,0),k(F-Y/2,1),Math.max(U*Me,1.5),Math.max(Y*Me,1.5))}),d.strokeStyle=y.mark,d.lineWidth=1.5;
let[$,S,L,M]=[Math.max(k(e,0),1),Math.max(k(o,1),1),Math.min(k(n,0),Se[0]-1),Math.min(k(r,1),Se[1]-1)];d.strokeRect($,S,Math.max(L-$,3),Math.max(M-S,3))}function il(t){
if(!(t.buttons&1))return;let e=re.getBoundingClientRect();E.moveTo({position:{x:Jn[0]+(t.clientX-e.left)/Me,y:Jn[1]+(t.clientY-e.top)/Me}})}function Id(){E.on("\
afterDrawing",()=>{Jt&&x.moving||Dd()}),re.addEventListener("pointerdown",t=>{re.setPointerCapture(t.pointerId),il(t)}),re.addEventListener("pointermove",il),re.
addEventListener("pointerup",xe)}var Fs={};nt(Fs,{listen:()=>Kd});var Ds={};nt(Ds,{found:()=>Xn,listen:()=>_d});var{spelling:al,reason:Fd}=Fi(w.search),ll=0,Vn="";function zd(t){clearTimeout(ll),Vn=t.trim(),!(!H||Vn.length<2)&&(ll=setTimeout(async()=>{let e;try{e=await kt(
"/api/search?q="+encodeURIComponent(Vn))}catch(n){return N(n.message)}if(e.query!==Vn)return;let o=e.found.filter(n=>!G.has(n.uid)).slice(0,10);for(let n of o){
let r=C("li","","live"),s=_(n.name,async()=>{if(Object.keys(H.opens).length)return location.assign("/around?x="+encodeURIComponent(n.uid));await Ye(n.uid,0),G.has(
n.uid)&&pt("card:"+G.get(n.uid)[0].id)});s.append(C("small",`${n.small}; on file, not drawn: adds it`)),r.append(s),u("hits").append(r)}N(`${u("hits").children.
length} found, ${o.length} of them not drawn yet`)},220))}function Xn(t){let e=t.trim(),o=al(e),n=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let s=x.index||=b.map(l=>l.keys.slice(0,l.named).map(al));b.forEach((l,f)=>{let p=l.uid===e||l.uid===e.toLowerCase(),d=l.keys.slice(l.named,-1);if(p||d.
some(y=>y.toLowerCase()===n))return r.push([l,p?"uid":"number "+n,[-1,0,0,"",l.uid]]);let h=null;s[f].forEach((y,k)=>{let $=Ii(o,y);if($<0)return;let S=$===0&&l.
keys[k]!==l.keys[0],L=[$,S?1:0,y[0].length,y[0],l.uid];(!h||Ar(L,h[2])<0)&&(h=[l,Fd($,l.keys[k],S),L])}),h&&r.push(h)}),r.sort((l,f)=>Ar(l[2],f[2])||l[0].at-f[0].
at);let i=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let f of l.apart)!i.has(f)&&!a.has(f)&&a.set(f,l);for(let[l,f]of a)for(let p of G.get(l)||[])
r.push([p,`kept apart from ${f.keys[0]} by a decision`,[12]]);return r}function Hd(){let t=u("search").value,e=u("hits"),o=Xn(t);if(e.replaceChildren(),!t.trim())
return g.focus=an(),N(""),Pe();for(let[n,r]of o.slice(0,12)){let s=C("li"),i=_(n.name,()=>x.joining?ke(x.joining,n.id):Ud(n));r!=="name"&&i.append(C("small","ma\
tched: "+r)),g.cards[n.at]||i.append(C("small",c.hidden.has(n.id)?"hidden: Show all brings it back":"filtered out at present")),s.append(i),e.append(s)}o.length>
12&&e.append(C("li",`${o.length-12} more: type more of the name`)),N(o.length?o.length+" found":"Nothing of that name is drawn here"),g.focus=new Set(o.map(([n])=>n.
id)),zd(t),m.batches=null,Pe()}function Ud(t){pt("card:"+t.id),g.cards[t.at]&&c.mode!=="table"&&Ai(t)}function _d(){u("search").addEventListener("input",Hd),u("\
search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=u("hits").querySelector("button");e&&e.click()}})}var cl=()=>b.filter(t=>g.cards[t.at]),Is=()=>j.filter(t=>g.drawn[t.at]),Gd=()=>m.placed.kind==="near"?Qt():Is().map(t=>[t]),qd=()=>Is().map(t=>m.geometry[t.at].
label);function Kd(){Object.assign(W,{spot:An,hideLines:t=>{w.limits.hide=t},names:()=>m.namesDrawn,items:()=>({nodes:ht.nodes.get().map(({id:t,x:e,y:o})=>[t,e,
o]),edges:ht.edges.get().map(({id:t,from:e,to:o})=>[t,e,o]),chosen:E.getSelection()}),sized:t=>At()?.box(Rt.get(t)[0],E.getScale()),at:(t,e)=>{let o=E.canvasToDOM(
{x:t,y:e});return[E.getNodeAt(o)||"",E.getEdgeAt(o)||""]},strokes:()=>m.placed.kind==="near"?Qt().length:0,scale:()=>E.getScale(),choose:t=>pt(t),papers:()=>m.paperBoxes,
pixel:(t,e)=>{let o=E.canvasToDOM({x:t,y:e}),n=W.getBoundingClientRect();return[n.left+o.x,n.top+o.y]},measures:()=>Object.fromEntries(g.measures.map(([t,e,o])=>[
t.uid,[e,o]])),earlier:()=>m.earlier&&j.filter(t=>m.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>he(),seats:()=>Ot().map(t=>[t.id,...P(t)]),paths:()=>Gd().map(
([t])=>[X(b[t.source]).id,X(b[t.target]).id,m.geometry[t.at].d]),labels:()=>qd().filter(t=>t&&t[2]),boxes:()=>cl().map(t=>[t.id,...P(t)]),named:t=>(b.find(e=>e.
name===t)||{}).id,found:t=>Xn(t).map(([e,o])=>[e.uid,o]),shown:()=>({cards:cl().map(t=>t.id),lines:Is().map(t=>t.uid),focus:g.focus&&[...g.focus],states:g.lines})})}var Hs={};nt(Hs,{listen:()=>ep});var Jd=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Vd=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,dl=t=>t.map(e=>`${e.map(o=>Vd(Jd(String(o)))).join(",")}\r
`).join("");var zs={};nt(zs,{COLUMNS:()=>Yn,cellsOf:()=>qo,listTable:()=>Ne,listen:()=>Yd});var ml=200,Yn=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],qo=t=>{let e=g.lines[t.at];return[
b[t.source].name,e.relation,b[t.target].name,e.goods,e.printed,[e.word,e.change&&`${St[e.change][1]}: ${Ln(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},uo={lines:[-1,1],cards:[-1,1]},Xd=t=>I[t.at].filter(e=>g.drawn[e.
at]).length,pl=t=>[t.name,t.small,g.pills[t.at].map(e=>e[0]).join(", "),Xd(t)];function fl(t,e,o){let[n,r]=uo[e];if(n<0)return t;let s=a=>e==="lines"&&n===4?g.lines[a.
at].support??-1:e==="lines"&&n===9?g.lines[a.at].claims.length:o(a)[n];return t.map(a=>[s(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-l:a.localeCompare(l,"en"))).
map(([,a])=>a)}function Ne(){if(c.mode!=="table"&&!x.printing)return;let t=u("twin-lines"),e=fl(j.filter(s=>g.drawn[s.at]&&(!g.focus||c.route<0||g.focus.has(s.uid))),
"lines",qo);t.replaceChildren();for(let s of e.slice(0,x.tableSize)){let i=C("tr");i.dataset.line=s.uid,c.at==="line:"+s.uid&&(i.className="on"),qo(s).forEach((f,p)=>{
let d=C("td",f,p===8?"days":"");d.dataset.label=Yn[p],i.append(d)});let a=C("td");for(let f of s.notes){let p=C("a",String(f));p.href="#note-"+f,p.addEventListener(
"click",d=>{d.preventDefault(),u("note-"+f).scrollIntoView()}),a.append(p," ")}let l=_(`Evidence (${g.lines[s.at].claims.length})`,()=>pt("line:"+s.uid));l.setAttribute(
"aria-label",`Evidence: ${b[s.source].name} to ${b[s.target].name}`),a.append(l),i.append(a),t.append(i)}let o=fl(b.filter(s=>g.cards[s.at]&&(!g.focus||c.route<
0||g.focus.has(s.id))),"cards",pl),n=u("twin-cards");n.replaceChildren();for(let s of o.slice(0,x.tableSize)){let i=C("tr"),a=C("td","","screen");i.dataset.card=
s.id;for(let f of pl(s))i.append(C("td",String(f)));let l=_("Evidence",()=>pt("card:"+s.id));l.setAttribute("aria-label",`Evidence: ${s.name}`),a.append(l),i.append(
a),n.append(i)}let r=Math.max(e.length,o.length)-x.tableSize;u("more").hidden=r<=0,u("more").textContent=`Show ${Math.min(r,ml)} more rows`,u("twin-told").textContent=
`${e.length} lines and ${o.length} cards`+(r>0?`, the first ${x.tableSize} shown`:"")}function Yd(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
u(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((o,n,r)=>{o.replaceChildren(_(o.textContent,()=>{let[s,i]=uo[t];uo[t]=s!==n?[n,1]:i>0?[n,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),uo[t][0]>=0&&o.setAttribute("aria-sort",uo[t][1]>0?"ascending":"descending"),Ne(),N(uo[t][0]<0?"In the order\
 of the picture":`Sorted by ${o.textContent}`)}))});u("more").addEventListener("click",()=>{x.tableSize+=ml,Ne()})}function ul(){let t=j.filter(e=>g.drawn[e.at]).map(e=>[...qo(e),g.lines[e.at].claims.join(" "),e.uid]);return dl([[...Yn,"Relation uid"],...t])}function hl(){let t=o=>{
let{at:n,text:r,source:s,target:i,...a}=g.lines[o.at];return{...a,source:b[s].uid,target:b[i].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:me()[1]?me():null,view:Vt(),nodes:b.filter(o=>g.cards[o.at]).map(o=>({uid:o.uid,name:o.name,kind:o.family,small:o.small,measures:g.pills[o.
at].map(n=>n[0])})),edges:j.filter(o=>g.drawn[o.at]).map(t),routes:g.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function gl(){let t=Gt(2,!1,6e3),{title:e}=document,o={title:e,image:ao(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(In([o],{title:e,subject:w.question}),
{type:"application/pdf"})}function wl(){return Fn(()=>{let[t,e,o,n]=On(he()),r=m.placed.kind==="map"?(o-t)/1e3:1,s=Math.max(o-t,640*r),i=zn(!1,s/r),a=n-e+(i.top+i.low)*r,l=t-(s-(o-t))/2,
f=e-i.top*r,p=(d,h)=>[`<g transform="translate(${v(l+i.edge*r)} ${v(h)}) scale(${r.toFixed(4)})">`,...d.map(Ke),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${v(l)} ${v(f)} ${v(s)} ${v(a)}" width="${v(s/r)}" height="${v(a/r)}" role="img" font-family="${Lt(w.font)}">`,`<title>${Lt(document.title)}</t\
itle>`,`<desc>${Lt(j.filter(d=>g.drawn[d.at]).slice(0,400).map(d=>`${b[d.source].name} to ${b[d.target].name}: ${d.label} (${g.lines[d.at].small})`).join("; "))}\
</desc>`,`<metadata>${Lt(w.terms.join(`
`))}</metadata>`,`<rect x="${v(l)}" y="${v(f)}" width="${v(s)}" height="${v(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${v(t)}" y="${v(e)}" width="${v(
o-t)}" height="${v(n-e)}" viewBox="${v(t)} ${v(e)} ${v(o-t)} ${v(n-e)}">`,...Zd(r),...c.against&&!et()?Xr(Wt(null,!1),1/r,!1).map(Ke):[],...R.notes.length?Mn(Wt(
null,!1),1/r,!1).map(Ke):[],"</svg>",...p(i.head,f),...p(i.foot,n),"</svg>"].join(`
`)+`
`})}function Zd(t){let e=w.light,o=[],n=(a,l,f,p,d,h="")=>`<text x="${v(a)}" y="${v(l)}" font-size="${v(p)}" fill="${d}"${h}>${Lt(f)}</text>`,r=' font-weight="b\
old"',s=' text-anchor="middle"';if(m.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return o.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...o,...Dr(Wt(null,!1),1/t).map(Ke)]}if(m.placed.kind==="near")return Dr(
Wt(null,!1),1).map(Ke);for(let[a,l,f]of m.placed.headings||[])o.push(n(l,f,a,10.5,e.soft,r+s+' letter-spacing="1"'));(m.placed.strips||[]).forEach(([a,l])=>a&&o.
push(n(0,l+21,a,12,e.soft,r)));let i=j.filter(a=>g.drawn[a.at]&&(m.geometry[a.at].d||m.geometry[a.at].from));for(let a of i){let l=g.lines[a.at],f=m.geometry[a.
at],p=w.widths[l.weight]*(f.from?.55:1),d=w.known[l.known][1],h=f.d||`M${(f.from||f.tip).map(v).join(" ")}L${v(f.tip[0])} ${v(f.tip[1])}`,y=d.length?` stroke-da\
sharray="${d.map(v).join(" ")}"`:"",k=(U,Y)=>`<path d="${h}" fill="none" stroke="${U}" stroke-width="${v(Y)}"${y}/>`;o.push(l.denied?k(e.line,p+3)+k(e.ground,p+
.6):k(e.line,p));let $=6+p,S=$*.45,[L,M]=f.tip,[O,A]=f.way,T=L-O*$,F=M-A*$;o.push(`<polygon points="${[[L,M],[T-A*S,F+O*S],[T+A*S,F-O*S]].map(U=>U.map(v).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of i){let l=g.lines[a.at],f=m.geometry[a.at].label;if(!f)continue;let[p,d,h,y]=f,k=p-h/2,$=d-y/2;o.push(`<rect x\
="${v(k)}" y="${v($)}" width="${v(h)}" height="${v(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let S=$+4+11.5*.85;for(let L of a.text)o.push(n(p,S,L,11.5,e.ink,s)),S+=14;if(o.push(n(p,S,l.small,11,e.soft,s)),l.partial&&o.push(n(p+h/2-3,$+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let L=k+2,M=$+2;o.push(`<circle cx="${v(L)}" cy="${v(M)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),o.push(
`<path d="M${v(L-3)} ${v(M-3)}L${v(L+3)} ${v(M+3)}M${v(L+3)} ${v(M-3)}L${v(L-3)} ${v(M+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of b)g.cards[a.at]&&
o.push(...Qd(a,n,e));return o}function Qd(t,e,o){let[n,r,s,i]=P(t),a=n-s/2,l=r-i/2,f=w.looks[t.family],p=' font-weight="bold"';if(!s)return[];if(m.placed.kind!==
"wide"&&m.placed.kind!=="tall")return[mn(f.glyph,n,r,s/2,f.light),e(n+s/2+1,r+3,t.name.slice(0,40),9,o.ink,p)];let d=[`<rect x="${v(a)}" y="${v(l)}" width="${v(
s)}" height="${v(i)}" rx="4" fill="${o.card}" stroke="${t.end?o.mark:o.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${v(a)}" y="${v(l)}" width="5" heig\
ht="${v(i)}" rx="2" fill="${f.light}"/>`,mn(f.glyph,a+18,r,5,f.light)],h=r-(15*t.text.length+13)/2+10;for(let k of t.text)d.push(e(a+32,h,k,13,o.ink,p)),h+=15;d.
push(e(a+32,h,t.small,11,o.soft));let y=a+s-6;for(let[k,$]of[...g.pills[t.at]].reverse())d.push(`<rect x="${v(y-$)}" y="${v(l-7)}" width="${v($)}" height="13" r\
x="6.5" fill="${o.pill}"/>`,e(y-$/2,l+2.6,k,8.5,o["pill-ink"],' text-anchor="middle"'+p)),y-=$+4;return d}var tp={png:()=>Gt(2,st()).toBlob(t=>Ct(Et("png"),t)),pdf:()=>Ct(Et("pdf"),gl()),pptx:()=>Ct(Et("pptx"),Qa()),svg:()=>Ct(Et("svg"),new Blob([wl()],{type:"image/\
svg+xml"})),csv:()=>Ct(Et("csv"),new Blob(["\uFEFF"+ul()],{type:"text/csv"})),json:()=>Ct(Et("json"),new Blob([hl()],{type:"application/json"}))};function ep(){
H&&(u("keep").hidden=!1,u("home").hidden=!1,u("keep").addEventListener("submit",async t=>{t.preventDefault();try{await kt("/api/views",{title:u("keep-title").value,
address:location.pathname+location.search+location.hash}),u("save").open=!1,N("Saved in the case")}catch(e){N(e.message)}}));for(let t of Dt("save"))t.addEventListener(
"click",()=>{tp[t.dataset.save](),u("save").open=!1});u("link").addEventListener("click",()=>{mt(),u("save").open=!1;let t=location.href,e=()=>N("The address of\
 this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>N("The address of this view was copied"),
e):e()}),window.addEventListener("beforeprint",()=>{if(x.printing=!0,x.tableSize=Math.max(x.tableSize,Math.min(j.length,2e3)),Ne(),Bt.toggleAttribute("data-stor\
y",x.toPrint),x.toPrint)return u("paper").replaceChildren(...el());let t=document.createElement("img");t.alt=document.title,t.src=Gt(2,!1,3400).toDataURL("image\
/png"),u("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{x.printing=x.toPrint=!1,Bt.removeAttribute("data-story"),u("paper").replaceChildren()})}var Us={};nt(Us,{listen:()=>op});function op(){for(let t of Dt("mode"))t.addEventListener("click",()=>Wo(t.dataset.mode));u("theme").addEventListener("click",()=>D(()=>{c.theme=st()?"light":"da\
rk"})),xr.addEventListener("change",()=>q()),u("turn").addEventListener("click",()=>D(()=>{c.turn=m.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=null})),
u("fit").addEventListener("click",()=>{yt(!0),mt()}),u("tidy").addEventListener("click",ca),u("every").addEventListener("click",()=>D(()=>{c.every=!c.every})),u(
"undo").addEventListener("click",()=>mo(Xt,Yt)),u("redo").addEventListener("click",()=>mo(Yt,Xt)),u("lasso").addEventListener("click",()=>io(!x.lassoOn)),u("clo\
se").addEventListener("click",()=>x.noting?je():eo()),u("back").addEventListener("click",()=>{let t=rt.slice(0,-1),e=rt[rt.length-1];x.shownSheet="",pt(e,!0),rt.
splice(0,rt.length,...t),u("back").hidden=t.length===0})}function yl(t){let e=m.placed;m.placed=ai(),gn(),(fi()||m.placed!==e||t)&&Pa(),m.batches=null,gs(),ws(),ys(),Bt.dataset.theme=st()?"dark":"light",u("theme").textContent=
st()?"Light":"Dark",u("turn").textContent=m.placed.kind==="tall"?"Columns":"Rows",u("turn").hidden=m.placed.kind!=="tall"&&m.placed.kind!=="wide",u("every").hidden=
m.placed.kind!=="near"||!(m.routed.size?m.unrouted.size:m.placed.folded.includes(1)),u("tidy").hidden=m.placed.kind==="map",u("every").setAttribute("aria-presse\
d",String(c.every)),u("near-note").hidden=m.placed.kind!=="near",u("twin").hidden=c.mode!=="table",W.style.visibility=c.mode==="table"?"hidden":"visible";for(let o of Dt(
"mode"))o.setAttribute("aria-pressed",String(c.mode===o.dataset.mode));u("map-note").hidden=c.mode!=="map",Ne(),cs(),Gn(),x.noting&&(u("panel").hidden=!1),u("un\
do").disabled=Xt.length===0,u("redo").disabled=Yt.length===0,m.placed!==e&&(c.eye?E.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):yt()),mt(),Pe()}ei(yl);Er(ma);Er(ls);var np=[jr,fs,ms,Hs,as,Ds,xs,hs,rs,zs,ds,Ns,Bs,ss,Us,Rs,Fs];for(let{listen:t}of np)t();window.addEventListener("resize",()=>{let t=m.placed;
q(),m.placed===t&&!c.eye&&yt()});window.addEventListener("hashchange",t=>Ws(new URL(t.newURL).hash.slice(1)));var xl=location.hash.slice(1)||Tt.view||"";Object.
assign(c,Ft(xl));q(!0);Bt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(jt,await go("sheets"));await Wi();for(let t of H?
c.grown.slice():[])await xn(t);c.grown.length&&Object.assign(c,Ft(xl),{grown:c.grown});q(c.grown.length>0);ot();Bt.dataset.ready="yes";
